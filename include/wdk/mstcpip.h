/* TCP/IP extensions of the socket interface. */
#pragma once

#include "ws2ipdef.h"

#define IN4ADDR_ANY INADDR_ANY
#define IN4ADDR_LOOPBACK 0x0100007f
#define IN4ADDR_BROADCAST 0xffffffff

struct tcp_keepalive {
    ULONG onoff;
    ULONG keepalivetime;
    ULONG keepaliveinterval;
};

BOOLEAN INETADDR_ISANY(const SOCKADDR *a);
BOOLEAN INETADDR_ISEQUAL(const SOCKADDR *a, const SOCKADDR *b);
BOOLEAN INETADDR_ISLOOPBACK(const SOCKADDR *a);
