package dev.rollcall.explain;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.StoredRecord;

import java.util.List;
import java.util.Optional;

/**
 * Why things are as they are for one person.
 *
 * @param district the district
 * @param personId the portal's id, whether anybody has it or not
 * @param record what is stored of the person; personal data
 * @param facts the chain, topic by topic
 */
public record Explanation(
        DistrictId district, String personId, Optional<StoredRecord> record, List<Fact> facts) {

    public Explanation {
        facts = List.copyOf(facts);
    }

    /** Prints no record (M-10). */
    @Override
    public String toString() {
        return "Explanation[" + district + " " + personId + "]";
    }
}
