#pragma once
#define _ASSERT(e) ((void)0)
#define _ASSERTE(e) ((void)0)
#define _RPT0(t, m) ((void)0)
#define _RPT1(t, m, a) ((void)0)
#define _CrtCheckMemory() 1
#define _CrtDumpMemoryLeaks() 0
#define _CrtSetDbgFlag(f) 0
