;; Scans JSON by the tables of json-automaton.ts: what scan-slowly.ts does, in WebAssembly, where it is fast from its first byte on, and goes over
;; words and blanks sixteen bytes at a time. What a scan tells is written down as events, for scan-fast.ts to read.
;;
;; Memory: the tables "passed" at 0 and "told" at 32768, "behind" at 65536, events from 65664 to 131200, the room for the bytes at hand
;; with a 0 behind them, and from "opened" on, up to the end, what is behind the open containers.
(module
  (import "json" "firstOfObject" (global $firstOfObject i32))
  (import "json" "firstOfArray" (global $firstOfArray i32))
  (import "json" "opened" (global $opened i32))
  (import "json" "deepest" (global $deepest i32))
  (import "json" "memory" (memory 1))
  (global $state (export "state") (mut i32) (i32.const 0))
  (global $depth (export "depth") (mut i32) (i32.const 0))
  ;; Down to which depth values are told.
  (global $limit (export "limit") (mut i32) (i32.const 0))
  ;; Where the name has begun that is being scanned; or -1.
  (global $nameStart (export "nameStart") (mut i32) (i32.const -1))
  ;; Where the next event goes.
  (global $event (export "event") (mut i32) (i32.const 65664))
  ;; Why it has stopped. 0: the value has ended. 1: a byte may not stand there. 2: events are to be read. 3: it is too deep.
  (global $reason (export "reason") (mut i32) (i32.const 0))

  ;; An event is four numbers: its kind (0 begin, 1 end, 2 name), a depth, and two more.
  (func $tell (param $kind i32) (param $depth i32) (param $one i32) (param $other i32)
    (i32.store (global.get $event) (local.get $kind))
    (i32.store offset=4 (global.get $event) (local.get $depth))
    (i32.store offset=8 (global.get $event) (local.get $one))
    (i32.store offset=12 (global.get $event) (local.get $other))
    (global.set $event (i32.add (global.get $event) (i32.const 16))))

  ;; 32768, the table "told", if values of a depth are told; else 0, the table "passed".
  (func $tableAt (param $depth i32) (result i32)
    (i32.shl (i32.le_s (local.get $depth) (global.get $limit)) (i32.const 15)))

  ;; From a place in memory on, to the place it returns.
  (func (export "scan") (param $at i32) (result i32)
    (local $state i32) (local $depth i32) (local $table i32) (local $byte i32) (local $next i32) (local $mask i32) (local $part v128)
    (local.set $state (global.get $state))
    (local.set $depth (global.get $depth))
    (local.set $table (call $tableAt (local.get $depth)))
    (block $stop
      (loop $bytes
        (local.set $byte (i32.load8_u (local.get $at)))
        (local.set $next
          (i32.load8_u
            (i32.add (local.get $table) (i32.or (i32.shl (local.get $state) (i32.const 8)) (local.get $byte)))))
        (if (i32.gt_u (local.get $next) (i32.const 130))
          (then
            ;; There is room for the events of this byte.
            (if (i32.gt_u (global.get $event) (i32.const 131136))
              (then
                (global.set $reason (i32.const 2))
                (br $stop)))
            (if (i32.eq (local.get $next) (i32.const 131))
              (then (call $tell (i32.const 0) (local.get $depth) (local.get $at) (local.get $byte))))
            (if (i32.eq (local.get $next) (i32.const 132))
              (then (call $tell (i32.const 1) (local.get $depth) (i32.add (local.get $at) (i32.const 1)) (i32.const 0))))
            (if (i32.eq (local.get $next) (i32.const 133))
              (then (call $tell (i32.const 1) (local.get $depth) (local.get $at) (i32.const 0))))
            (if (i32.eq (local.get $next) (i32.const 134)) (then (global.set $nameStart (local.get $at))))
            (if (i32.eq (local.get $next) (i32.const 135))
              (then
                (call $tell
                  (i32.const 2) (local.get $depth) (global.get $nameStart) (i32.add (local.get $at) (i32.const 1)))
                (global.set $nameStart (i32.const -1))
                ;; How deep the values below are told may depend on this name.
                (if (i32.eq (local.get $depth) (i32.const 1))
                  (then
                    (local.set $state
                      (i32.load8_u (i32.or (i32.shl (local.get $state) (i32.const 8)) (local.get $byte))))
                    (local.set $at (i32.add (local.get $at) (i32.const 1)))
                    (global.set $reason (i32.const 2))
                    (br $stop)))))
            (if (i32.and
                  (i32.eqz (local.get $depth))
                  (i32.or (i32.eq (local.get $next) (i32.const 132)) (i32.eq (local.get $next) (i32.const 133))))
              (then
                (local.set $at (i32.add (local.get $at) (i32.eq (local.get $next) (i32.const 132))))
                (global.set $reason (i32.const 0))
                (br $stop)))
            (local.set $next (i32.load8_u (i32.or (i32.shl (local.get $state) (i32.const 8)) (local.get $byte))))))
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
            (if (i32.ge_u (local.get $depth) (global.get $deepest))
              (then
                (global.set $reason (i32.const 3))
                (br $stop)))
            (if (local.get $table)
              (then
                (if (i32.gt_u (global.get $event) (i32.const 131168))
                  (then
                    (global.set $reason (i32.const 2))
                    (br $stop)))
                (call $tell (i32.const 0) (local.get $depth) (local.get $at) (local.get $byte))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (i32.store8
              (i32.add (global.get $opened) (local.get $depth))
              (i32.load8_u offset=65536 (local.get $state)))
            (local.set $depth (i32.add (local.get $depth) (i32.const 1)))
            (local.set $table (call $tableAt (local.get $depth)))
            (local.set $state
              (select (global.get $firstOfObject) (global.get $firstOfArray) (i32.eq (local.get $byte) (i32.const 123))))
            (br $bytes)))
        (if (i32.eq (local.get $next) (i32.const 130))
          (then
            (if (i32.gt_u (global.get $event) (i32.const 131168))
              (then
                (global.set $reason (i32.const 2))
                (br $stop)))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (local.set $depth (i32.sub (local.get $depth) (i32.const 1)))
            (local.set $table (call $tableAt (local.get $depth)))
            (if (local.get $table)
              (then (call $tell (i32.const 1) (local.get $depth) (local.get $at) (i32.const 0))))
            (local.set $state (i32.load8_u (i32.add (global.get $opened) (local.get $depth))))
            (br_if $bytes (local.get $depth))
            (global.set $reason (i32.const 0))
            (br $stop))))
      (global.set $reason (i32.const 1)))
    (global.set $state (local.get $state))
    (global.set $depth (local.get $depth))
    (local.get $at)))
