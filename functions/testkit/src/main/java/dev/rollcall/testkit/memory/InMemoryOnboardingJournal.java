package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.onboarding.Decision;
import dev.rollcall.district.onboarding.OnboardingJournal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The journal of onboardings in memory. Thread-safe. */
public final class InMemoryOnboardingJournal implements OnboardingJournal {
    private final Map<DistrictId, NavigableMap<String, Decision>> journals =
            new ConcurrentHashMap<>();

    @Override
    public void put(DistrictId district, Decision decision) {
        rows(district).put(key(decision), decision);
    }

    @Override
    public JournalPage page(DistrictId district, String cursor, int limit) {
        List<Decision> rest = List.copyOf(Cursors.after(rows(district), cursor).values());
        List<Decision> rows = rest.subList(0, Math.min(limit, rest.size()));
        return new JournalPage(
                rows,
                rest.size() > limit
                        ? Optional.of(Cursors.of(key(rows.getLast())))
                        : Optional.empty());
    }

    private NavigableMap<String, Decision> rows(DistrictId district) {
        return journals.computeIfAbsent(district, any -> new ConcurrentSkipListMap<>());
    }

    /** Sorts the newest first. */
    private static String key(Decision decision) {
        return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - decision.number());
    }
}
