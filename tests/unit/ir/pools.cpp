#include <ndv/ir/program.h>

#include <catch2/catch.hpp>

using namespace ndv::ir;

TEST_CASE("equal expressions have equal ids") {
  ExprPool pool;
  const ExprId x = pool.local(LocalId{0}, 32);
  const ExprId y = pool.local(LocalId{1}, 32);
  CHECK(pool.binary(BinaryOp::Add, x, y) == pool.binary(BinaryOp::Add, x, y));
  CHECK(pool.binary(BinaryOp::Add, x, y) != pool.binary(BinaryOp::Add, y, x));
  CHECK(pool.local(LocalId{0}, 32) == x);
  CHECK(pool.local(LocalId{0}, 16) != x);
  CHECK(pool.field(pool.watched(64), TypeId{3}, 1) != pool.field(pool.watched(64), TypeId{3}, 2));
  CHECK(pool.field(pool.watched(64), TypeId{3}, 1) != pool.field(pool.watched(64), TypeId{4}, 1));
}

TEST_CASE("constants are masked and folded, other operands are left alone") {
  ExprPool pool;
  const ExprId x = pool.local(LocalId{0}, 8);
  CHECK(pool.constant(8, 0x1FF) == pool.constant(8, 0xFF));
  CHECK(pool.binary(BinaryOp::Add, pool.constant(8, 200), pool.constant(8, 100)) ==
        pool.constant(8, 44));
  CHECK(pool.binary(BinaryOp::SLt, pool.constant(8, 255), pool.constant(8, 0)) ==
        pool.constant(1, 1));
  CHECK(pool.unary(UnaryOp::SignExtend, pool.constant(8, 0x80), 16) == pool.constant(16, 0xFF80));
  CHECK(pool[pool.binary(BinaryOp::Add, x, pool.constant(8, 0))].kind == ExprKind::Binary);
  CHECK(pool[pool.binary(BinaryOp::Eq, x, x)].kind == ExprKind::Binary);
}

TEST_CASE("a division by the constant zero is not folded") {
  ExprPool pool;
  const ExprId quotient = pool.binary(BinaryOp::UDiv, pool.constant(8, 5), pool.constant(8, 0));
  CHECK(pool[quotient].kind == ExprKind::Binary);
  CHECK(pool.binary(BinaryOp::URem, pool.constant(8, 5), pool.constant(8, 3)) ==
        pool.constant(8, 2));
}

TEST_CASE("resizing and selection without effect vanish") {
  ExprPool pool;
  const ExprId x = pool.local(LocalId{0}, 8);
  const ExprId y = pool.local(LocalId{1}, 8);
  CHECK(pool.resize(x, 8, true) == x);
  CHECK(pool[pool.resize(x, 16, true)].unary() == UnaryOp::SignExtend);
  CHECK(pool[pool.resize(x, 16, false)].unary() == UnaryOp::ZeroExtend);
  CHECK(pool[pool.resize(x, 4, false)].unary() == UnaryOp::Truncate);
  CHECK(pool.select(pool.constant(1, 1), x, y) == x);
  CHECK(pool.select(pool.constant(1, 0), x, y) == y);
  CHECK(pool.logical_not(pool.constant(1, 1)) == pool.constant(1, 0));
}

TEST_CASE("references to expressions outlive growth of the pool") {
  ExprPool pool;
  const Expr& first = pool[pool.constant(8, 7)];
  for (unsigned i = 0; i < 10'000; ++i)
    pool.local(LocalId{i}, 32);
  CHECK(first.value == 7);
}

TEST_CASE("strings are interned") {
  StringPool pool;
  CHECK(pool.intern("").index == 0);
  const StringId a = pool.intern("a lock");
  for (int i = 0; i < 1000; ++i)
    pool.intern(std::to_string(i));
  CHECK(pool.intern("a lock") == a);
  CHECK(pool[a] == "a lock");
  const StringPool copy = pool;
  pool = StringPool();
  CHECK(copy[a] == "a lock");
  CHECK(StringPool(copy).intern("a lock") == a);
}

TEST_CASE("types are interned by structure, records by name") {
  TypeTable types;
  CHECK(types.void_type().index == 0);
  const TypeId u32 = types.integer(32, false);
  CHECK(types.integer(32, false) == u32);
  CHECK(types.integer(32, true) != u32);
  CHECK(types.pointer(u32, 64) == types.pointer(u32, 64));
  CHECK(types.pointer(u32, 64) != types.pointer(u32, 32));
  CHECK(types[types.pointer(u32, 32)].size == 4);
  CHECK(types[types.array(u32, 6)].size == 24);
  CHECK(types.function(u32, {u32}, false) != types.function(u32, {u32}, true));
  CHECK(types.function(u32, {u32}, false) == types.function(u32, {u32}, false));
  CHECK(types.record("struct a") == types.record("struct a"));
  CHECK(types.find_record("struct a") == types.record("struct a"));
  CHECK_FALSE(types.find_record("struct b").valid());
  CHECK(types.is_scalar(types.floating(64)));
  CHECK_FALSE(types.is_scalar(types.array(u32, 6)));
  CHECK(types.bits(types.integer(16, true)) == 16);
}

TEST_CASE("a record may point to itself, and completes the arrays made of it before") {
  TypeTable types;
  const TypeId node = types.record("struct node");
  CHECK_FALSE(types[node].is_complete);
  const TypeId nested = types.array(types.array(node, 3), 2);
  CHECK(types[nested].size == 0);
  Type definition;
  definition.size = 16;
  definition.align = 8;
  definition.fields.push_back({"next", types.pointer(node, 64), 0, 0, 0});
  types.define_record(node, definition);
  CHECK(types[node].is_complete);
  CHECK(types[node].name == "struct node");
  CHECK(types[types[types[node].fields[0].type].element].name == "struct node");
  CHECK(types[nested].size == 96);
  CHECK(types[nested].align == 8);
  CHECK(types.record("struct node") == node);
}
