package dev.rollcall.roster.plan;

import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.Fingerprints;
import dev.rollcall.roster.Image;

import java.util.ArrayList;
import java.util.List;

/**
 * The fingerprints that seal a plan: they depend on every change, its before and its after, in
 * order.
 */
final class ChangePrints {

    private ChangePrints() {}

    static Fingerprint of(List<Change> changes) {
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            lines.add(change.outcome().code());
            lines.add(change.kind().code());
            lines.add(change.key().id());
            lines.add(change.previous().map(ChangePrints::print).orElse(""));
            lines.add(print(change.image()));
        }
        return Fingerprints.ofTexts(lines);
    }

    static Fingerprint over(List<Fingerprint> chunks) {
        return Fingerprints.ofTexts(chunks.stream().map(Fingerprint::asString).toList());
    }

    private static String print(Image image) {
        return Fingerprints.of(image.roster()).asString()
                + Fingerprints.of(image.memberships()).asString();
    }
}
