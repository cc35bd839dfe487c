#pragma once
#include <stddef.h>
typedef __int64 time_t;
typedef long clock_t;
struct tm {
    int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst;
};
#ifdef __cplusplus
extern "C" {
#endif
time_t time(time_t *t);
clock_t clock(void);
#ifdef __cplusplus
}
#endif
