#include "web/program/allocation_count.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

#include <imgui.h>

namespace {

std::uint64_t asked = 0;

void* memory(std::size_t size) {
  ++asked;
  void* const block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) std::abort();
  return block;
}

void* aligned_memory(std::size_t size, std::align_val_t alignment) {
  ++asked;
  const auto step = static_cast<std::size_t>(alignment);
  // aligned_alloc() wants whole steps, one at least.
  void* const block = std::aligned_alloc(step, (size / step + 1) * step);
  if (block == nullptr) std::abort();
  return block;
}

}  // namespace

// All forms, arrays and those that throw nothing too: a sanitizer brings its own for what is left
// out here, and memory of the one must not be given back to the other.
void* operator new(std::size_t size) {
  return memory(size);
}
void* operator new[](std::size_t size) {
  return memory(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return memory(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return memory(size);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return aligned_memory(size, alignment);
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
  return aligned_memory(size, alignment);
}
void operator delete(void* block) noexcept {
  std::free(block);
}
void operator delete[](void* block) noexcept {
  std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::size_t) noexcept {
  std::free(block);
}
void operator delete(void* block, const std::nothrow_t&) noexcept {
  std::free(block);
}
void operator delete[](void* block, const std::nothrow_t&) noexcept {
  std::free(block);
}
void operator delete(void* block, std::align_val_t) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::align_val_t) noexcept {
  std::free(block);
}
void operator delete(void* block, std::size_t, std::align_val_t) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::size_t, std::align_val_t) noexcept {
  std::free(block);
}

namespace rostrum::web {

std::uint64_t allocation_count() {
  return asked;
}

void count_imgui_allocations() {
  ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return memory(size); },
                               [](void* block, void*) { std::free(block); });
}

}  // namespace rostrum::web
