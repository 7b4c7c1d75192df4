package dev.rollcall.sync;

import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.run.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the records that a run could not read to people. */
public final class ReadQuarantine {

    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

    private final PlanStore plans;

    public ReadQuarantine(PlanStore plans) {
        this.plans = plans;
    }

    /**
     * The next records, at most {@code limit}; none while the read has kept none, or when what was
     * kept has expired.
     *
     * @param cursor empty text for the first page; one that is not ours is {@link
     *     IllegalArgumentException}
     */
    public QuarantinePage page(Run run, String cursor, int limit) {
        Place place = Place.of(cursor);
        Parts parts = Parts.of(run);
        List<Quarantined> rows = new ArrayList<>();
        while (place.part() < parts.count() && rows.size() < limit) {
            List<Quarantined> part = read(run, parts, place.part());
            int from = Math.min(place.row(), part.size());
            int to = Math.min(from + limit - rows.size(), part.size());
            rows.addAll(part.subList(from, to));
            place = to < part.size() ? new Place(place.part(), to) : new Place(place.part() + 1, 0);
        }
        Optional<Place> next = Optional.of(place).filter(p -> p.part() < parts.count());
        return new QuarantinePage(rows, next.map(Place::cursor));
    }

    private List<Quarantined> read(Run run, Parts parts, int sequence) {
        return plans.quarantined(run.district(), new PartKey(run.id(), parts.attempt(), sequence));
    }

    /**
     * A page of records.
     *
     * @param records the rows
     * @param next where the next page begins; absent on the last page
     */
    public record QuarantinePage(List<Quarantined> records, Optional<String> next) {
        public QuarantinePage {
            records = List.copyOf(records);
        }
    }

    private record Parts(long attempt, int count) {
        static Parts of(Run run) {
            return run.plan()
                    .map(seal -> new Parts(seal.attempt(), seal.quarantineParts()))
                    .or(() ->
                            run.progress()
                                    .checkpoint()
                                    .map(at -> new Parts(at.attempt(), at.quarantineParts())))
                    .orElse(new Parts(0, 0));
        }
    }

    private record Place(int part, int row) {
        static Place of(String cursor) {
            if (cursor.isEmpty()) {
                return new Place(0, 0);
            }
            Matcher numbers = CURSOR.matcher(cursor);
            if (!numbers.matches()) {
                throw new IllegalArgumentException("cursor is not one of ours");
            }
            return new Place(
                    Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        }

        String cursor() {
            return part + "." + row;
        }
    }
}
