#undef assert
#ifdef NDEBUG
#define assert(e) ((void)0)
#else
#ifdef __cplusplus
extern "C"
#endif
void _wassert(const unsigned short *text, const unsigned short *file, unsigned line);
#define assert(e) ((void)((e) || (_wassert(0, 0, __LINE__), 0)))
#endif
#ifndef __cplusplus
#undef static_assert
#define static_assert _Static_assert
#endif
