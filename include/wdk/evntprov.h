/* Event providers: descriptors are declared with the kernel interface. */
#pragma once
#include <ntddk.h>
#include <windef.h>
#define EVENT_MIN_LEVEL 0
#define EVENT_MAX_LEVEL 0xff
#define EventDataDescCreate(d, p, n)                                                               \
    ((d)->Ptr = (ULONGLONG)(ULONG_PTR)(p), (d)->Size = (n), (d)->Reserved = 0)
#define EventDescCreate(d, id, version, channel, level, task, opcode, keyword)                     \
    ((d)->Id = (id), (d)->Version = (version), (d)->Channel = (channel), (d)->Level = (level),     \
     (d)->Task = (task), (d)->Opcode = (opcode), (d)->Keyword = (keyword))
