/* Version resources: nothing that C code needs. */
#pragma once
