package dev.rollcall.sync.forecast;

import java.util.Optional;

/**
 * The seats a product needs.
 *
 * @param now by the seats as they were last decided
 * @param afterApprovals once every teacher who is not rejected is approved; as now where licences
 *     do not count
 * @param afterSharing once the preview's plan is applied whole; absent where none was named
 */
public record Forecast(Need now, Need afterApprovals, Optional<Need> afterSharing) {}
