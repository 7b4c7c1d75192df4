package dev.rollcall.sync.check;

import dev.rollcall.sync.run.Hold;

import java.util.stream.Stream;

/** One rule: answers a hold for each thing it wants kept back. */
@FunctionalInterface
interface SafetyRule {

    Stream<Hold> judge(Judged plan);
}
