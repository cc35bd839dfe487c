/* What programs made by csmith include. In place of a checksum every value is printed, so that a
 * disagreement names the variable that differs. */
#ifndef CSMITH_H
#define CSMITH_H

typedef signed char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long long int64_t;
typedef unsigned char uint8_t;
typedef unsigned short uint16_t;
typedef unsigned int uint32_t;
typedef unsigned long long uint64_t;

void out(unsigned long long value);
int printf(const char* format, ...);

#define platform_main_begin()
#define crc32_gentab()
#define transparent_crc(value, name, flag) out((unsigned long long)(value))
#define platform_main_end(checksum, flag) out(0xE4D)

/* Where C leaves an operation undefined and the target does not define it, the left operand is
 * the result. Overflow wraps. */
#define DIVISIONS_SIGNED(T)                                                                        \
  static T safe_div_func_##T##_s_s(T a, T b) {                                                     \
    return b == 0 ? a : b == -1 ? (T) - a : a / b;                                                 \
  }                                                                                                \
  static T safe_mod_func_##T##_s_s(T a, T b) {                                                     \
    return b == 0 ? a : b == -1 ? 0 : a % b;                                                       \
  }
#define DIVISIONS_UNSIGNED(T)                                                                      \
  static T safe_div_func_##T##_u_u(T a, T b) {                                                     \
    return b == 0 ? a : a / b;                                                                     \
  }                                                                                                \
  static T safe_mod_func_##T##_u_u(T a, T b) {                                                     \
    return b == 0 ? a : a % b;                                                                     \
  }
#define SHIFTS(T, s, bits)                                                                         \
  static T safe_lshift_func_##T##_##s##_s(T a, int n) {                                            \
    return n < 0 || n >= bits ? a : a << n;                                                        \
  }                                                                                                \
  static T safe_lshift_func_##T##_##s##_u(T a, unsigned n) {                                       \
    return n >= bits ? a : a << n;                                                                 \
  }                                                                                                \
  static T safe_rshift_func_##T##_##s##_s(T a, int n) {                                            \
    return n < 0 || n >= bits ? a : a >> n;                                                        \
  }                                                                                                \
  static T safe_rshift_func_##T##_##s##_u(T a, unsigned n) {                                       \
    return n >= bits ? a : a >> n;                                                                 \
  }
#define ARITHMETIC(T, s)                                                                           \
  static T safe_unary_minus_func_##T##_##s(T a) {                                                  \
    return -a;                                                                                     \
  }                                                                                                \
  static T safe_add_func_##T##_##s##_##s(T a, T b) {                                               \
    return a + b;                                                                                  \
  }                                                                                                \
  static T safe_sub_func_##T##_##s##_##s(T a, T b) {                                               \
    return a - b;                                                                                  \
  }                                                                                                \
  static T safe_mul_func_##T##_##s##_##s(T a, T b) {                                               \
    return a * b;                                                                                  \
  }
#define SIGNED(T, bits) ARITHMETIC(T, s) DIVISIONS_SIGNED(T) SHIFTS(T, s, bits)
#define UNSIGNED(T, bits) ARITHMETIC(T, u) DIVISIONS_UNSIGNED(T) SHIFTS(T, u, bits)

SIGNED(int8_t, 32)
SIGNED(int16_t, 32)
SIGNED(int32_t, 32)
SIGNED(int64_t, 64)
UNSIGNED(uint8_t, 32)
UNSIGNED(uint16_t, 32)
UNSIGNED(uint32_t, 32)
UNSIGNED(uint64_t, 64)

#endif
