package dev.rollcall.testkit.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils real inputs, some by a byte and some beyond recognition. The same for the same dice. */
final class Mutator {
    private static final int MOST_SPOILT = 6;
    private static final int LONG = 70_000;
    private static final int DEEP = 2_000;

    /** A JSON value that holds no other, or a parameter's. */
    private static final Pattern VALUE =
            Pattern.compile(
                    "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|-?\\d+(?:\\.\\d+)?|true|false|null|=[^&]*");

    private static final List<String> ODD =
            List.of(
                    "null",
                    "true",
                    "{}",
                    "[]",
                    "[null]",
                    "\"\"",
                    "\" \"",
                    "0",
                    "-1",
                    "1e999",
                    "1".repeat(400),
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\u202e\u200b\ufeff\"",
                    "\"=1+1\"",
                    "\"<script>\"",
                    "\"../..\"",
                    "\"2026-02-30\"",
                    "\"http://[::1\"",
                    "\"" + "x".repeat(LONG) + "\"",
                    "[".repeat(DEEP),
                    "{\"a\":".repeat(DEEP),
                    "=%00",
                    "=%ff%fe",
                    "=&=",
                    "=" + "%25".repeat(700) + "2e");

    private final RandomGenerator dice;

    Mutator(RandomGenerator dice) {
        this.dice = dice;
    }

    /** One of these inputs, spoilt one to six times. */
    byte[] spoil(List<byte[]> inputs) {
        byte[] spoilt = inputs.get(dice.nextInt(inputs.size()));
        for (int times = 1 + dice.nextInt(MOST_SPOILT); times > 0; times--) {
            spoilt = spoil(spoilt, inputs);
        }
        return spoilt;
    }

    private byte[] spoil(byte[] input, List<byte[]> others) {
        return switch (dice.nextInt(8)) {
            case 0 -> flipped(input);
            case 1 -> without(input);
            case 2 -> twice(input);
            case 3 -> cut(input);
            case 4 -> crossed(input, others.get(dice.nextInt(others.size())));
            default -> oddValue(input);
        };
    }

    private byte[] flipped(byte[] input) {
        byte[] spoilt = input.clone();
        if (spoilt.length > 0) {
            spoilt[dice.nextInt(spoilt.length)] ^= (byte) (1 << dice.nextInt(8));
        }
        return spoilt;
    }

    private byte[] without(byte[] input) {
        int from = place(input);
        int to = from + length(input, from);
        return joined(input, 0, from, input, to, input.length);
    }

    private byte[] twice(byte[] input) {
        int from = place(input);
        int to = from + length(input, from);
        return joined(input, 0, to, input, from, input.length);
    }

    private byte[] cut(byte[] input) {
        return joined(input, 0, place(input), input, 0, 0);
    }

    private byte[] crossed(byte[] input, byte[] other) {
        return joined(input, 0, place(input), other, place(other), other.length);
    }

    private byte[] oddValue(byte[] input) {
        String text = new String(input, ISO_8859_1);
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return flipped(input);
        }
        MatchResult value = values.get(dice.nextInt(values.size()));
        byte[] odd = ODD.get(dice.nextInt(ODD.size())).getBytes(UTF_8);
        byte[] begun = joined(input, 0, value.start(), odd, 0, odd.length);
        return joined(begun, 0, begun.length, input, value.end(), input.length);
    }

    private int place(byte[] input) {
        return dice.nextInt(input.length + 1);
    }

    /** Mostly short, for a whole record is easily lost. */
    private int length(byte[] input, int from) {
        int most = Math.min(input.length - from, dice.nextInt(4) == 0 ? input.length : 12);
        return dice.nextInt(most + 1);
    }

    private static byte[] joined(
            byte[] first, int from, int to, byte[] second, int begin, int end) {
        byte[] both = new byte[to - from + end - begin];
        System.arraycopy(first, from, both, 0, to - from);
        System.arraycopy(second, begin, both, to - from, end - begin);
        return both;
    }
}
