"""The short story of a defect has the steps that decided it, and only those."""

import unittest

from tool import ToolTest

HEAD = """\
#include <ndis.h>
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock; NDIS_SPIN_LOCK Locks[8];
  BOOLEAN Paused; ULONG n; struct _ADAPTER *Next;
} ADAPTER;
MINIPORT_HALT Halt;
VOID Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{
  ADAPTER *a = Context;
  ADAPTER *b = a->Next;
  ULONG i;
  BOOLEAN Locked = FALSE;
"""


class Traces(ToolTest):
    def story(self, body, defect=0):
        """The essential steps of a defect, as (text, note without values)."""
        self.write("drv.c", HEAD + body + "}\n")
        defects = self.json_of(1, "drv.c")["checks"][0]["defects"]
        self.steps = defects[defect]["trace"]
        return [(s["text"], s["note"].split(":")[0]) for s in self.steps if s["essential"]]

    def test_branch_around_the_assignment_that_decides(self):
        story = self.story("""
            NdisAcquireSpinLock(&a->Lock);
            if (a->Paused) goto Cleanup;
            Locked = TRUE;
            a->n++;
          Cleanup:
            if (Locked) NdisReleaseSpinLock(&a->Lock);
        """)
        self.assertEqual(story, [("NdisAcquireSpinLock(&a->Lock)", "held +1"),
                                 ("a->Paused", "is true"), ("Locked", "is false"),
                                 ("}", "returns")])

    def test_branch_around_memory_that_decides(self):
        story = self.story("""
            NdisAcquireSpinLock(&a->Lock);
            if (a->Paused) a->n = 0;
            if (i) b = a;
            if (a->n) NdisReleaseSpinLock(&a->Lock);
        """)
        self.assertIn("a->Paused", [text for text, _ in story])
        self.assertNotIn("i", [text for text, _ in story])

    def test_event_on_the_other_arm(self):
        story = self.story("""
            NdisAcquireSpinLock(&a->Lock);
            if (a->Paused) { NdisReleaseSpinLock(&a->Lock); NdisAcquireSpinLock(&a->Lock); }
        """)
        self.assertIn(("a->Paused", "is false"), story)

    def test_other_locks_are_told(self):
        story = self.story("NdisAcquireSpinLock(&a->Lock);\nNdisReleaseSpinLock(&b->Lock);\n")
        self.assertEqual(story, [("NdisAcquireSpinLock(&a->Lock)", "held +1"),
                                 ("NdisReleaseSpinLock(&b->Lock)", "another lock"),
                                 ("}", "returns")])

    def test_assignments_that_decide_are_told(self):
        story = self.story("""
            NdisAcquireSpinLock(&a->Next->Lock);
            a->Next = a;
            NdisReleaseSpinLock(&a->Next->Lock);
        """)
        self.assertIn(("a->Next = a", ""), story)
        story = self.story("""
            NdisAcquireSpinLock(&a->Lock);
            i = a->Paused ? 5 : 10;
            a->n = 7;
            if (i == 10) NdisReleaseSpinLock(&a->Lock);
        """)
        self.assertEqual([text for text, _ in story],
                         ["NdisAcquireSpinLock(&a->Lock)", "i = a->Paused ? 5 : 10", "i == 10", "}"])
        self.assertIn("i = 5", [s["note"] for s in self.steps])
        self.assertIn("a->n = 7", [s["text"] for s in self.steps])

    def test_call_that_changes_which_lock_is_found_is_told(self):
        story = self.story("""
            extern VOID Update(ADAPTER *a);
            extern VOID Other(ADAPTER *a);
            b = a->Next;
            Other(b);
            Update(a);
            Other(b);
            NdisAcquireSpinLock(&b->Lock);
            if (a != b && b->Next != a)
              NdisReleaseSpinLock(&a->Next->Lock);
            else
              NdisReleaseSpinLock(&b->Lock);
        """)
        told = [text for text, note in story if note == "changes which lock is found"]
        self.assertEqual(len(told), 1, story)
        self.assertRegex(told[0], r"Update\(a\)|Other\(b\)")

    def test_choice_of_a_lock_is_told(self):
        story = self.story("""
            PNDIS_SPIN_LOCK l = a->Paused ? &a->Lock : &a->Locks[0];
            NdisAcquireSpinLock(l);
        """)
        self.assertEqual(story[0][0], "PNDIS_SPIN_LOCK l = a->Paused ? &a->Lock : &a->Locks[0]")

    def test_index_of_a_lock_is_told(self):
        self.story("for (i = 0; i < 3; i++) NdisAcquireSpinLock(&a->Locks[i]);\n"
                   "for (i = 0; i < 2; i++) NdisReleaseSpinLock(&a->Locks[i]);\n")
        self.assertIn("held +1: i = 2", [s["note"] for s in self.steps])

    def test_cause_inside_a_callee(self):
        self.write("drv.c", """\
#include <ndis.h>
typedef struct { NDIS_SPIN_LOCK Lock; BOOLEAN Paused, Up; } ADAPTER;
static BOOLEAN Ready(ADAPTER *a) { if (a->Paused) return FALSE; return TRUE; }
MINIPORT_HALT Halt;
VOID Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{
  ADAPTER *a = Context;
  NdisAcquireSpinLock(&a->Lock);
  if (Ready(a))
    NdisReleaseSpinLock(&a->Lock);
}
""")
        trace = self.json_of(1, "drv.c")["checks"][0]["defects"][0]["trace"]
        story = [(s["text"], s["depth"]) for s in trace if s["essential"]]
        self.assertEqual(story[1:4], [("Ready(a)", 0), ("a->Paused", 1), ("Ready(a)", 0)])

    def test_exceptions(self):
        self.story("""
            NdisAcquireSpinLock(&a->Lock);
            __try {
              ProbeForRead(b, 4, 4);
              a->n = 0;
              NdisReleaseSpinLock(&a->Lock);
            } __except (EXCEPTION_EXECUTE_HANDLER) { a->n = 1; }
        """)
        notes = {s["note"] for s in self.steps}
        self.assertIn("raises an exception", notes)
        self.assertFalse({"is true", "is false"} & notes)

    def test_finally_is_no_choice(self):
        self.story("""
            NdisAcquireSpinLock(&a->Lock);
            __try {
              if (a->n == 3) return;
              NdisReleaseSpinLock(&a->Lock);
            } __finally { a->n = 0; }
        """)
        self.assertFalse([s for s in self.steps if s["text"] == "}"])

    def test_calls_through_pointers_lead_into_no_declaration(self):
        self.story("(a->n ? NdisAcquireSpinLock : NdisReleaseSpinLock)(&a->Lock);\n")
        self.assertEqual({s["file"] for s in self.steps}, {"drv.c"})

    def test_one_defect_of_several_ways_to_it(self):
        self.write("drv.c", HEAD + """
            NdisAcquireSpinLock(&a->Lock);
            if (a->n) { NdisReleaseSpinLock(&a->Lock); a->n = 0; NdisAcquireSpinLock(&a->Lock); }
            if (a->Paused) return;
            NdisReleaseSpinLock(&a->Lock);
        }
        """)
        self.assertEqual(len(self.json_of(1, "drv.c")["checks"][0]["defects"]), 1)

    def test_functions_of_the_rule_are_checked(self):
        self.assertIn("all code was checked", self.expect(1, "defect.c"))
        self.write("drv.c", HEAD + "NdisMSleep(1); NdisAcquireSpinLock(&a->Lock); }\n")
        self.assertIn("not checked: 1 external function (", self.expect(1, "drv.c"))


if __name__ == "__main__":
    unittest.main()
