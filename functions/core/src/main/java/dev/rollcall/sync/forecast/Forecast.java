package dev.rollcall.sync.forecast;

import java.util.Optional;

/**
 * The seats a product needs.
 *
 * @param now by the seats as they were last decided
 * @param afterApprovals once every licence that was asked for and not rejected is approved, which
 *     leaves out teachers of whom nobody thought; as now where licences do not count
 * @param afterSharing once the preview's plan is applied whole; absent where none was named
 */
public record Forecast(Need now, Need afterApprovals, Optional<Need> afterSharing) {}
