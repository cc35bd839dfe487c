/* Integer conversion and arithmetic that report overflow. Included by ntintsafe.h and intsafe.h, which
 * say how a function is named and what it returns:
 * NDV_SAFE(name), NDV_SAFE_RESULT, NDV_SAFE_OK, NDV_SAFE_OVERFLOW. */
#define NDV_SAFE_STORE(type, value, condition)                                                     \
    if (condition) {                                                                               \
        *Result = (type)(value);                                                                   \
        return NDV_SAFE_OK;                                                                        \
    }                                                                                              \
    *Result = (type)-1;                                                                            \
    return NDV_SAFE_OVERFLOW;
#define NDV_CONVERT(name, from, to)                                                                \
    FORCEINLINE NDV_SAFE_RESULT NDV_SAFE(name)(from Operand, to *Result)                           \
    {                                                                                              \
        to value = (to)Operand;                                                                    \
        NDV_SAFE_STORE(to, value, (from)value == Operand && (value < 0) == (Operand < 0))          \
    }
#define NDV_ARITHMETIC(name, type, wide, op)                                                       \
    FORCEINLINE NDV_SAFE_RESULT NDV_SAFE(name)(type Left, type Right, type *Result)                \
    {                                                                                              \
        wide value = (wide)Left op(wide) Right;                                                    \
        NDV_SAFE_STORE(type, value, (wide)(type)value == value)                                    \
    }
#define NDV_UNSIGNED(prefix, type)                                                                 \
    FORCEINLINE NDV_SAFE_RESULT NDV_SAFE(prefix##Add)(type Left, type Right, type *Result)         \
    {                                                                                              \
        type value = Left + Right;                                                                 \
        NDV_SAFE_STORE(type, value, value >= Left)                                                 \
    }                                                                                              \
    FORCEINLINE NDV_SAFE_RESULT NDV_SAFE(prefix##Sub)(type Left, type Right, type *Result)         \
    {                                                                                              \
        NDV_SAFE_STORE(type, Left - Right, Left >= Right)                                          \
    }                                                                                              \
    FORCEINLINE NDV_SAFE_RESULT NDV_SAFE(prefix##Mult)(type Left, type Right, type *Result)        \
    {                                                                                              \
        NDV_SAFE_STORE(type, Left *Right, Right == 0 || Left <= (type)-1 / Right)                  \
    }
#define NDV_SIGNED(prefix, type, utype)                                                            \
    FORCEINLINE NDV_SAFE_RESULT NDV_SAFE(prefix##Add)(type Left, type Right, type *Result)         \
    {                                                                                              \
        type value = (type)((utype)Left + (utype)Right);                                           \
        NDV_SAFE_STORE(type, value, (Left < 0) != (Right < 0) || (value < 0) == (Left < 0))        \
    }                                                                                              \
    FORCEINLINE NDV_SAFE_RESULT NDV_SAFE(prefix##Sub)(type Left, type Right, type *Result)         \
    {                                                                                              \
        type value = (type)((utype)Left - (utype)Right);                                           \
        NDV_SAFE_STORE(type, value, (Left < 0) == (Right < 0) || (value < 0) == (Left < 0))        \
    }                                                                                              \
    FORCEINLINE NDV_SAFE_RESULT NDV_SAFE(prefix##Mult)(type Left, type Right, type *Result)        \
    {                                                                                              \
        type value = (type)((utype)Left * (utype)Right);                                           \
        NDV_SAFE_STORE(type, value,                                                                \
                       Left == 0 || (value / Left == Right && !(Left == -1 && Right < 0 && value < 0))) \
    }

NDV_UNSIGNED(DWordPtr, DWORD_PTR)
NDV_ARITHMETIC(IntAdd, int, LONGLONG, +)
NDV_ARITHMETIC(IntSub, int, LONGLONG, -)
NDV_ARITHMETIC(IntMult, int, LONGLONG, *)
NDV_ARITHMETIC(Int8Add, signed char, LONGLONG, +)
NDV_ARITHMETIC(Int8Sub, signed char, LONGLONG, -)
NDV_ARITHMETIC(Int8Mult, signed char, LONGLONG, *)
NDV_SIGNED(IntPtr, INT_PTR, UINT_PTR)
NDV_ARITHMETIC(LongAdd, long, LONGLONG, +)
NDV_ARITHMETIC(LongSub, long, LONGLONG, -)
NDV_ARITHMETIC(LongMult, long, LONGLONG, *)
NDV_SIGNED(LongLong, LONGLONG, ULONGLONG)
NDV_SIGNED(LongPtr, LONG_PTR, ULONG_PTR)
NDV_SIGNED(PtrdiffT, ptrdiff_t, ULONG_PTR)
NDV_SIGNED(SSIZET, SSIZE_T, ULONG_PTR)
NDV_ARITHMETIC(ShortAdd, short, LONGLONG, +)
NDV_ARITHMETIC(ShortSub, short, LONGLONG, -)
NDV_ARITHMETIC(ShortMult, short, LONGLONG, *)
NDV_UNSIGNED(SizeT, size_t)
NDV_ARITHMETIC(UIntAdd, unsigned int, LONGLONG, +)
NDV_ARITHMETIC(UIntSub, unsigned int, LONGLONG, -)
NDV_ARITHMETIC(UIntMult, unsigned int, ULONGLONG, *)
NDV_ARITHMETIC(UInt8Add, unsigned char, LONGLONG, +)
NDV_ARITHMETIC(UInt8Sub, unsigned char, LONGLONG, -)
NDV_ARITHMETIC(UInt8Mult, unsigned char, ULONGLONG, *)
NDV_UNSIGNED(UIntPtr, UINT_PTR)
NDV_ARITHMETIC(ULongAdd, unsigned long, LONGLONG, +)
NDV_ARITHMETIC(ULongSub, unsigned long, LONGLONG, -)
NDV_ARITHMETIC(ULongMult, unsigned long, ULONGLONG, *)
NDV_UNSIGNED(ULongLong, ULONGLONG)
NDV_UNSIGNED(ULongPtr, ULONG_PTR)
NDV_ARITHMETIC(UShortAdd, unsigned short, LONGLONG, +)
NDV_ARITHMETIC(UShortSub, unsigned short, LONGLONG, -)
NDV_ARITHMETIC(UShortMult, unsigned short, ULONGLONG, *)

NDV_CONVERT(ByteToChar, UCHAR, CHAR)
NDV_CONVERT(ByteToInt8, UCHAR, signed char)
NDV_CONVERT(Int8ToUChar, signed char, unsigned char)
NDV_CONVERT(Int8ToUInt, signed char, unsigned int)
NDV_CONVERT(Int8ToUInt8, signed char, unsigned char)
NDV_CONVERT(Int8ToUIntPtr, signed char, UINT_PTR)
NDV_CONVERT(Int8ToULong, signed char, unsigned long)
NDV_CONVERT(Int8ToULongLong, signed char, ULONGLONG)
NDV_CONVERT(Int8ToULongPtr, signed char, ULONG_PTR)
NDV_CONVERT(Int8ToUShort, signed char, unsigned short)
NDV_CONVERT(IntPtrToChar, INT_PTR, CHAR)
NDV_CONVERT(IntPtrToInt, INT_PTR, int)
NDV_CONVERT(IntPtrToInt8, INT_PTR, signed char)
NDV_CONVERT(IntPtrToLong, INT_PTR, long)
NDV_CONVERT(IntPtrToLongPtr, INT_PTR, LONG_PTR)
NDV_CONVERT(IntPtrToShort, INT_PTR, short)
NDV_CONVERT(IntPtrToUChar, INT_PTR, unsigned char)
NDV_CONVERT(IntPtrToUInt, INT_PTR, unsigned int)
NDV_CONVERT(IntPtrToUInt8, INT_PTR, unsigned char)
NDV_CONVERT(IntPtrToUIntPtr, INT_PTR, UINT_PTR)
NDV_CONVERT(IntPtrToULong, INT_PTR, unsigned long)
NDV_CONVERT(IntPtrToULongLong, INT_PTR, ULONGLONG)
NDV_CONVERT(IntPtrToULongPtr, INT_PTR, ULONG_PTR)
NDV_CONVERT(IntPtrToUShort, INT_PTR, unsigned short)
NDV_CONVERT(IntToChar, int, CHAR)
NDV_CONVERT(IntToInt8, int, signed char)
NDV_CONVERT(IntToShort, int, short)
NDV_CONVERT(IntToUChar, int, unsigned char)
NDV_CONVERT(IntToUInt, int, unsigned int)
NDV_CONVERT(IntToUInt8, int, unsigned char)
NDV_CONVERT(IntToULong, int, unsigned long)
NDV_CONVERT(IntToULongLong, int, ULONGLONG)
NDV_CONVERT(IntToUShort, int, unsigned short)
NDV_CONVERT(LongLongToChar, LONGLONG, CHAR)
NDV_CONVERT(LongLongToInt, LONGLONG, int)
NDV_CONVERT(LongLongToInt8, LONGLONG, signed char)
NDV_CONVERT(LongLongToIntPtr, LONGLONG, INT_PTR)
NDV_CONVERT(LongLongToLong, LONGLONG, long)
NDV_CONVERT(LongLongToLongPtr, LONGLONG, LONG_PTR)
NDV_CONVERT(LongLongToShort, LONGLONG, short)
NDV_CONVERT(LongLongToUChar, LONGLONG, unsigned char)
NDV_CONVERT(LongLongToUInt, LONGLONG, unsigned int)
NDV_CONVERT(LongLongToUInt8, LONGLONG, unsigned char)
NDV_CONVERT(LongLongToULong, LONGLONG, unsigned long)
NDV_CONVERT(LongLongToULongLong, LONGLONG, ULONGLONG)
NDV_CONVERT(LongLongToUShort, LONGLONG, unsigned short)
NDV_CONVERT(LongPtrToChar, LONG_PTR, CHAR)
NDV_CONVERT(LongPtrToInt, LONG_PTR, int)
NDV_CONVERT(LongPtrToInt8, LONG_PTR, signed char)
NDV_CONVERT(LongPtrToIntPtr, LONG_PTR, INT_PTR)
NDV_CONVERT(LongPtrToLong, LONG_PTR, long)
NDV_CONVERT(LongPtrToShort, LONG_PTR, short)
NDV_CONVERT(LongPtrToUChar, LONG_PTR, unsigned char)
NDV_CONVERT(LongPtrToUInt, LONG_PTR, unsigned int)
NDV_CONVERT(LongPtrToUInt8, LONG_PTR, unsigned char)
NDV_CONVERT(LongPtrToUIntPtr, LONG_PTR, UINT_PTR)
NDV_CONVERT(LongPtrToULong, LONG_PTR, unsigned long)
NDV_CONVERT(LongPtrToULongLong, LONG_PTR, ULONGLONG)
NDV_CONVERT(LongPtrToULongPtr, LONG_PTR, ULONG_PTR)
NDV_CONVERT(LongPtrToUShort, LONG_PTR, unsigned short)
NDV_CONVERT(LongToChar, long, CHAR)
NDV_CONVERT(LongToInt, long, int)
NDV_CONVERT(LongToInt8, long, signed char)
NDV_CONVERT(LongToIntPtr, long, INT_PTR)
NDV_CONVERT(LongToShort, long, short)
NDV_CONVERT(LongToUChar, long, unsigned char)
NDV_CONVERT(LongToUInt, long, unsigned int)
NDV_CONVERT(LongToUInt8, long, unsigned char)
NDV_CONVERT(LongToUIntPtr, long, UINT_PTR)
NDV_CONVERT(LongToULong, long, unsigned long)
NDV_CONVERT(LongToULongLong, long, ULONGLONG)
NDV_CONVERT(LongToULongPtr, long, ULONG_PTR)
NDV_CONVERT(LongToUShort, long, unsigned short)
NDV_CONVERT(ShortToChar, short, CHAR)
NDV_CONVERT(ShortToDWordPtr, short, DWORD_PTR)
NDV_CONVERT(ShortToInt8, short, signed char)
NDV_CONVERT(ShortToUChar, short, unsigned char)
NDV_CONVERT(ShortToUInt, short, unsigned int)
NDV_CONVERT(ShortToUInt8, short, unsigned char)
NDV_CONVERT(ShortToUIntPtr, short, UINT_PTR)
NDV_CONVERT(ShortToULong, short, unsigned long)
NDV_CONVERT(ShortToULongLong, short, ULONGLONG)
NDV_CONVERT(ShortToULongPtr, short, ULONG_PTR)
NDV_CONVERT(ShortToUShort, short, unsigned short)
NDV_CONVERT(UInt8ToChar, unsigned char, CHAR)
NDV_CONVERT(UInt8ToInt8, unsigned char, signed char)
NDV_CONVERT(UIntPtrToChar, UINT_PTR, CHAR)
NDV_CONVERT(UIntPtrToInt, UINT_PTR, int)
NDV_CONVERT(UIntPtrToInt16, UINT_PTR, INT16)
NDV_CONVERT(UIntPtrToInt8, UINT_PTR, signed char)
NDV_CONVERT(UIntPtrToIntPtr, UINT_PTR, INT_PTR)
NDV_CONVERT(UIntPtrToLong, UINT_PTR, long)
NDV_CONVERT(UIntPtrToLongLong, UINT_PTR, LONGLONG)
NDV_CONVERT(UIntPtrToLongPtr, UINT_PTR, LONG_PTR)
NDV_CONVERT(UIntPtrToShort, UINT_PTR, short)
NDV_CONVERT(UIntPtrToUChar, UINT_PTR, unsigned char)
NDV_CONVERT(UIntPtrToUInt, UINT_PTR, unsigned int)
NDV_CONVERT(UIntPtrToUInt16, UINT_PTR, UINT16)
NDV_CONVERT(UIntPtrToUInt8, UINT_PTR, unsigned char)
NDV_CONVERT(UIntPtrToULong, UINT_PTR, unsigned long)
NDV_CONVERT(UIntPtrToUShort, UINT_PTR, unsigned short)
NDV_CONVERT(UIntToChar, unsigned int, CHAR)
NDV_CONVERT(UIntToInt, unsigned int, int)
NDV_CONVERT(UIntToInt8, unsigned int, signed char)
NDV_CONVERT(UIntToIntPtr, unsigned int, INT_PTR)
NDV_CONVERT(UIntToLong, unsigned int, long)
NDV_CONVERT(UIntToLongPtr, unsigned int, LONG_PTR)
NDV_CONVERT(UIntToShort, unsigned int, short)
NDV_CONVERT(UIntToUChar, unsigned int, unsigned char)
NDV_CONVERT(UIntToUInt8, unsigned int, unsigned char)
NDV_CONVERT(UIntToUShort, unsigned int, unsigned short)
NDV_CONVERT(ULongLongToChar, ULONGLONG, CHAR)
NDV_CONVERT(ULongLongToInt, ULONGLONG, int)
NDV_CONVERT(ULongLongToInt8, ULONGLONG, signed char)
NDV_CONVERT(ULongLongToLong, ULONGLONG, long)
NDV_CONVERT(ULongLongToLongLong, ULONGLONG, LONGLONG)
NDV_CONVERT(ULongLongToLongPtr, ULONGLONG, LONG_PTR)
NDV_CONVERT(ULongLongToShort, ULONGLONG, short)
NDV_CONVERT(ULongLongToUChar, ULONGLONG, unsigned char)
NDV_CONVERT(ULongLongToUInt, ULONGLONG, unsigned int)
NDV_CONVERT(ULongLongToUInt8, ULONGLONG, unsigned char)
NDV_CONVERT(ULongLongToUIntPtr, ULONGLONG, UINT_PTR)
NDV_CONVERT(ULongLongToULong, ULONGLONG, unsigned long)
NDV_CONVERT(ULongLongToULongPtr, ULONGLONG, ULONG_PTR)
NDV_CONVERT(ULongLongToUShort, ULONGLONG, unsigned short)
NDV_CONVERT(ULongPtrToChar, ULONG_PTR, CHAR)
NDV_CONVERT(ULongPtrToInt, ULONG_PTR, int)
NDV_CONVERT(ULongPtrToInt8, ULONG_PTR, signed char)
NDV_CONVERT(ULongPtrToIntPtr, ULONG_PTR, INT_PTR)
NDV_CONVERT(ULongPtrToLong, ULONG_PTR, long)
NDV_CONVERT(ULongPtrToLongLong, ULONG_PTR, LONGLONG)
NDV_CONVERT(ULongPtrToLongPtr, ULONG_PTR, LONG_PTR)
NDV_CONVERT(ULongPtrToShort, ULONG_PTR, short)
NDV_CONVERT(ULongPtrToUChar, ULONG_PTR, unsigned char)
NDV_CONVERT(ULongPtrToUInt, ULONG_PTR, unsigned int)
NDV_CONVERT(ULongPtrToUInt8, ULONG_PTR, unsigned char)
NDV_CONVERT(ULongPtrToUIntPtr, ULONG_PTR, UINT_PTR)
NDV_CONVERT(ULongPtrToULong, ULONG_PTR, unsigned long)
NDV_CONVERT(ULongPtrToUShort, ULONG_PTR, unsigned short)
NDV_CONVERT(ULongToChar, unsigned long, CHAR)
NDV_CONVERT(ULongToInt, unsigned long, int)
NDV_CONVERT(ULongToInt8, unsigned long, signed char)
NDV_CONVERT(ULongToIntPtr, unsigned long, INT_PTR)
NDV_CONVERT(ULongToLong, unsigned long, long)
NDV_CONVERT(ULongToLongPtr, unsigned long, LONG_PTR)
NDV_CONVERT(ULongToShort, unsigned long, short)
NDV_CONVERT(ULongToUChar, unsigned long, unsigned char)
NDV_CONVERT(ULongToUInt, unsigned long, unsigned int)
NDV_CONVERT(ULongToUInt8, unsigned long, unsigned char)
NDV_CONVERT(ULongToUIntPtr, unsigned long, UINT_PTR)
NDV_CONVERT(ULongToUShort, unsigned long, unsigned short)
NDV_CONVERT(UShortToChar, unsigned short, CHAR)
NDV_CONVERT(UShortToInt8, unsigned short, signed char)
NDV_CONVERT(UShortToShort, unsigned short, short)
NDV_CONVERT(UShortToUChar, unsigned short, unsigned char)
NDV_CONVERT(UShortToUInt8, unsigned short, unsigned char)
NDV_CONVERT(LongLongToUIntPtr, LONGLONG, UINT_PTR)
NDV_CONVERT(LongLongToULongPtr, LONGLONG, ULONG_PTR)
NDV_CONVERT(ULongToULongPtr, unsigned long, ULONG_PTR)

#undef NDV_CONVERT
#undef NDV_ARITHMETIC
#undef NDV_UNSIGNED
#undef NDV_SIGNED
#undef NDV_SAFE_STORE
