package dev.rollcall.bench.cost;

import dev.rollcall.bench.report.JsonLines;
import dev.rollcall.bench.report.Table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A cost model as text and as a line of JSON. */
public final class Bill {
    private final CostModel model;

    public Bill(CostModel model) {
        this.model = model;
    }

    public String text() {
        Table table = new Table().line(List.of("", "dollars a night", "dollars a month"));
        model.month()
                .forEach((item, dollars) ->
                        table.line(List.of(item, money(model.night().get(item)), money(dollars))));
        table.line(
                List.of(
                        "in all",
                        money(CostModel.total(model.night())),
                        money(CostModel.total(model.month()))));
        return String.format(
                Locale.ROOT,
                "%ncost of %,.0f students in %,d districts, log-normal (median %,.0f, largest"
                        + " %,.0f); %s%n%s  largest of a night: %s; of a month: %s%n",
                model.fleet().students().stream().mapToDouble(Double::doubleValue).sum(),
                model.fleet().students().size(),
                model.fleet().median(),
                model.fleet().largest(),
                model.origin(),
                table.text().indent(2),
                CostModel.largest(model.night()),
                CostModel.largest(model.month()));
    }

    public String json() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        model.month().forEach((item, dollars) -> numbers.put("month " + item, dollars));
        model.night().forEach((item, dollars) -> numbers.put("night " + item, dollars));
        numbers.put("month", CostModel.total(model.month()));
        numbers.put("night", CostModel.total(model.night()));
        return JsonLines.numbers("cost", numbers);
    }

    private static String money(@org.jspecify.annotations.Nullable Double dollars) {
        return dollars == null ? "" : String.format(Locale.ROOT, "%,.2f", dollars);
    }
}
