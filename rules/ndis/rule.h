/* What a rule file is written in: C with these macros.
 *
 * RULE(name, category, summary)   names the rule; one a file, the file is called name.c
 * WATCH(type, name)               `name` stands for any one object, the same for the whole path
 * STATE(type, name, value)        a state variable of the rule and its value at entry
 * BEFORE(f)(parameters) { … }     runs before each call of f, with leading arguments of the call
 * AFTER(f)(parameters) { … }      runs after each call of f
 * AFTER_RESULT(f)(result, …) { … } the same, with the value that f returned in front
 * AT_EXIT() { … }                 runs where the entry point returns
 * REQUIRE(condition, kind, text)  the rule is violated where the condition is false
 *
 * A hook changes a state variable by `+= constant` or `-= constant`, once on a path; AT_EXIT changes
 * none, and only it may have a REQUIRE. Hooks may have conditions, but no loops, calls or accesses
 * to memory. Whatever else is written is an error with its place. A hooked function must be
 * declared, by a header or by the driver.
 */
#ifndef NDV_RULE_H
#define NDV_RULE_H

#define NDV_MARK(text) __attribute__((annotate(text)))

#define RULE(name, category, summary)                                                              \
  NDV_MARK("ndv.rule:" #name "|" category "|" summary) extern int ndv_rule_##name;
#define WATCH(type, name) NDV_MARK("ndv.watch") extern type name;
#define STATE(type, name, value) NDV_MARK("ndv.state") static type name = value;
#define BEFORE(f) NDV_MARK("ndv.before:" #f) static void ndv_before_##f
#define AFTER(f) NDV_MARK("ndv.after:" #f) static void ndv_after_##f
#define AFTER_RESULT(f) NDV_MARK("ndv.after_result:" #f) static void ndv_after_result_##f
#define AT_EXIT NDV_MARK("ndv.at_exit") static void ndv_at_exit
#define REQUIRE(condition, kind, text) ndv_require((condition) != 0, kind, text)

void ndv_require(int condition, const char* kind, const char* text);

#endif
