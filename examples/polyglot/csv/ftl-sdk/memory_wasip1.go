package ftl

import (
	"runtime"
	"strings"
	"unsafe"
)

// The host puts what it returns (texts, lists) where cabi_realloc tells it to. That function may not allocate on Go's
// heap: the collector asks the clock, and a component that is called back by its host may not call the host. So memory
// comes from an arena, what is in it is copied out at once, and the arena is empty again for the next call.
const arenaSize = 1 << 20

var (
	arena     [arenaSize]byte
	arenaUsed uintptr
	// arenaKept is what the adapter of WASI preview 1 took for itself before Go was ready, and keeps.
	arenaKept uintptr
)

func init() { arenaKept = arenaUsed }

// emptyArena lets go of what the host returned; whatever is needed has been copied out.
func emptyArena() { arenaUsed = arenaKept }

//go:wasmexport cabi_realloc
func cabiRealloc(_ unsafe.Pointer, _, align, size uintptr) unsafe.Pointer {
	start := (uintptr(unsafe.Pointer(&arena)) + arenaUsed + align - 1) &^ (align - 1)
	used := start + size - uintptr(unsafe.Pointer(&arena))
	if used > arenaSize {
		panic("the host returned more than 1 MiB at once")
	}
	arenaUsed = used
	return unsafe.Pointer(start)
}

// area is where a host function writes its result: large enough, and aligned, for each of those used here.
type area [8]uint64

// result is the only area: the collector may move a stack, and what lies there, while the host is busy.
var result area

// give copies bytes to where the host can read them: for the same reason, into the arena.
func give(bytes string) (pointer unsafe.Pointer, length uint32) {
	pointer = cabiRealloc(nil, 0, 1, uintptr(len(bytes)))
	copy(unsafe.Slice((*byte)(pointer), len(bytes)), bytes)
	return pointer, uint32(len(bytes))
}

// u32 reads the 32 bits at an offset in bytes.
func (a *area) u32(offset uintptr) uint32 {
	return *(*uint32)(unsafe.Add(unsafe.Pointer(a), offset))
}

// byte reads the 8 bits at an offset in bytes: the case of a variant.
func (a *area) byte(offset uintptr) uint8 {
	return *(*uint8)(unsafe.Add(unsafe.Pointer(a), offset))
}

// text copies the string out whose pointer and length are at an offset, and empties the arena.
func (a *area) text(offset uintptr) string {
	defer emptyArena()
	return strings.Clone(unsafe.String((*byte)(unsafe.Pointer(uintptr(a.u32(offset)))), a.u32(offset+4)))
}

// letGo lets the collector run after a request, when the component is not called back by its host.
func letGo() { runtime.Gosched() }
