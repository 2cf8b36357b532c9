;; Goes over JSON up to the end of the container it is in: the loop of pass-over.ts, in WebAssembly, where it is fast from its first byte
;; on, and goes over words and blanks sixteen bytes at a time. pass-over.ts is what it must do; a test compares them.
;;
;; Memory, as memory-layout.ts says: the table of states at 0, `behind` at 32768, what is behind the open containers from 32896 on,
;; then the bytes at hand, with a 0 behind them.
(module
  (import "json" "firstOfObject" (global $firstOfObject i32))
  (import "json" "firstOfArray" (global $firstOfArray i32))
  (import "json" "deepest" (global $deepest i32))
  (import "json" "memory" (memory 1))
  ;; Where it has stopped, and goes on when it is called again.
  (global $state (export "state") (mut i32) (i32.const 0))
  (global $depth (export "depth") (mut i32) (i32.const 0))

  ;; From a place in memory on. Returns the place behind the container's end; or, where a byte may not stand or the containers are
  ;; too deep, the complement of the place it has come to.
  (func (export "passOver") (param $at i32) (result i32)
    (local $state i32) (local $depth i32) (local $byte i32) (local $next i32) (local $mask i32) (local $part v128)
    (local.set $state (global.get $state))
    (local.set $depth (global.get $depth))
    (loop $bytes
      (local.set $byte (i32.load8_u (local.get $at)))
      (local.set $next
        (i32.load8_u (i32.or (i32.shl (local.get $state) (i32.const 8)) (local.get $byte))))
      (if (i32.lt_u (local.get $next) (i32.const 128))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (local.set $state (local.get $next))
          (if (i32.lt_u (local.get $next) (i32.const 3))
            (then
              ;; Within a string: up to a quote, a backslash or a control character.
              (loop $words
                (local.set $part (v128.load (local.get $at)))
                (local.set $mask
                  (i8x16.bitmask
                    (v128.or
                      (i8x16.lt_u (local.get $part) (v128.const i8x16 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32))
                      (v128.or
                        (i8x16.eq (local.get $part) (v128.const i8x16 34 34 34 34 34 34 34 34 34 34 34 34 34 34 34 34))
                        (i8x16.eq (local.get $part) (v128.const i8x16 92 92 92 92 92 92 92 92 92 92 92 92 92 92 92 92))))))
                (if (i32.eqz (local.get $mask))
                  (then
                    (local.set $at (i32.add (local.get $at) (i32.const 16)))
                    (br $words))))
              (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $mask)))))
            (else
              (if (i32.eq (local.get $byte) (i32.const 10))
                (then
                  ;; At the beginning of a line: up to what is no blank.
                  (loop $blanks
                    (local.set $mask
                      (i8x16.bitmask
                        (i8x16.ne
                          (v128.load (local.get $at))
                          (v128.const i8x16 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32 32))))
                    (if (i32.eqz (local.get $mask))
                      (then
                        (local.set $at (i32.add (local.get $at) (i32.const 16)))
                        (br $blanks))))
                  (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $mask))))))))
          (br $bytes)))
      (if (i32.eq (local.get $next) (i32.const 129))
        (then
          (if (i32.lt_u (local.get $depth) (global.get $deepest))
            (then
              (local.set $at (i32.add (local.get $at) (i32.const 1)))
              (i32.store8 offset=32896 (local.get $depth) (i32.load8_u offset=32768 (local.get $state)))
              (local.set $depth (i32.add (local.get $depth) (i32.const 1)))
              (local.set $state
                (select (global.get $firstOfObject) (global.get $firstOfArray) (i32.eq (local.get $byte) (i32.const 123))))
              (br $bytes)))))
      (if (i32.eq (local.get $next) (i32.const 130))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (if (i32.eqz (local.get $depth)) (then (return (local.get $at))))
          (local.set $depth (i32.sub (local.get $depth) (i32.const 1)))
          (local.set $state (i32.load8_u offset=32896 (local.get $depth)))
          (br $bytes))))
    (global.set $state (local.get $state))
    (global.set $depth (local.get $depth))
    (i32.xor (local.get $at) (i32.const -1))))
