#pragma once

#include <array>
#include <string_view>

namespace ndv::report {

/// What every verdict takes for granted, whatever the driver.
inline constexpr std::array<std::string_view, 10> kStandingAssumptions = {
    "arguments, globals and memory are arbitrary where a callback starts, and no lock is held; a "
    "static variable that nothing writes or takes the address of has its initial value",
    "a pointer to a function names a function of the driver only if it is of its type, or the "
    "driver converts the function's address to it; and a pointer in a record names one only if the "
    "driver puts it in that field of such a record, or hands its address out or to where it cannot "
    "be followed; what the kit is handed as a callback only the kit calls, and a function without "
    "a body gives functions back as pointers to functions only",
    "a callback exits where it returns: a path that ends in a noreturn call, loops for ever, "
    "accesses the null page or divides by zero has no exit",
    "distinct objects do not overlap, and accesses stay inside the object and the array they name; "
    "two pointer arguments of one type may be equal",
    "an untyped pointer that holds addresses of records of the type that it is used as holds no "
    "others where it is used as that, but of records that begin with the same fields",
    "a field that is a pointer to a record, and whose own address the driver never takes, changes "
    "only where it is named or a record that it is in is written as a whole, not through an "
    "untyped pointer that is found in memory",
    "a pointer to a scalar that comes from outside names no field or variable of the driver, "
    "unless "
    "it is an argument of that scalar's type or the driver itself puts such an address there",
    "operands and arguments are evaluated from left to right",
    "a callback runs alone: memory changes only through its own code and what it calls; each read "
    "of a volatile object may give a new value",
    "a function without a body returns anything, changes what its non-const pointer arguments "
    "point to, and neither acquires nor releases a watched lock unless the rule says so; nor does "
    "it exchange one that the callback has acquired or released: who looks for it by the pointers "
    "by which it was found finds it, unless such a pointer's own address is an argument of the "
    "call "
    "(what is read there to be compared may still be anything)",
};

} // namespace ndv::report
