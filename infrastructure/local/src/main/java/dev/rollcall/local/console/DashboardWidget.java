package dev.rollcall.local.console;

import java.util.List;
import java.util.Map;

/**
 * A custom widget of the dashboard.
 *
 * @param title above it
 * @param width in 24ths of the dashboard
 * @param height in grid rows
 * @param parameters what its function is called with
 */
record DashboardWidget(String title, int width, int height, Map<String, String> parameters) {

    /** Those of the fleet's dashboard. */
    static final List<DashboardWidget> FLEET =
            List.of(
                    new DashboardWidget("Districts", 24, 8, Map.of("widget", "districts")),
                    new DashboardWidget("Queues", 12, 6, Map.of("widget", "queues")),
                    new DashboardWidget("Sign-ins", 12, 6, Map.of("widget", "sign-ins")),
                    new DashboardWidget("District", 12, 8, Map.of("widget", "district")),
                    new DashboardWidget("Run", 12, 8, Map.of("widget", "run")),
                    new DashboardWidget("Explain a person", 24, 6, Map.of("widget", "explain")));
}
