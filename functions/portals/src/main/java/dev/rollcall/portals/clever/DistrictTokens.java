package dev.rollcall.portals.clever;

import dev.rollcall.district.DistrictId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Clever's token list said.
 *
 * @param districts every district listed, each once
 * @param tokens the tokens by district; a district may lack one
 * @param skipped entries that name no district we could keep
 * @param readAt when it was read
 */
record DistrictTokens(
        List<DistrictId> districts, Map<DistrictId, String> tokens, int skipped, Instant readAt) {

    DistrictTokens {
        districts = List.copyOf(districts);
        tokens = Map.copyOf(tokens);
    }

    Optional<String> of(DistrictId district) {
        return Optional.ofNullable(tokens.get(district));
    }

    /** Prints counts alone (K-01). */
    @Override
    public String toString() {
        return "DistrictTokens["
                + districts.size()
                + " districts, "
                + skipped
                + " entries skipped]";
    }
}
