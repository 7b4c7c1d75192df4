package dev.rollcall.local.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.template.TemplateException;
import dev.rollcall.local.template.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code operations.yaml} declares, with every name in it resolved. */
public final class Operations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METRIC_ALARM = "AWS::CloudWatch::Alarm";
    private static final String COMPOSITE_ALARM = "AWS::CloudWatch::CompositeAlarm";

    private final Template template;
    private final Intrinsics names;
    private final Map<String, MetricAlarm> alarms = new LinkedHashMap<>();

    private Operations(Template template, Intrinsics names) {
        this.template = template;
        this.names = names.with(alarmNames(template));
        template.resources(METRIC_ALARM)
                .forEach(a -> alarms.put(a.id(), new MetricAlarm(resolved(a))));
    }

    /**
     * Reads the declarations.
     *
     * @param parameters what {@code template.yaml} hands over
     */
    public static Operations of(Template template, Map<String, String> parameters) {
        return new Operations(
                template,
                new Intrinsics(LocalAccount.pseudoParameters())
                        .with(template.parameterDefaults())
                        .with(parameters));
    }

    /** The dashboard's body, as CloudWatch would get it; one without widgets when there is none. */
    public JsonNode dashboard() {
        String body =
                template.resources("AWS::CloudWatch::Dashboard").stream()
                        .map(dashboard -> names.text(dashboard.properties().at("DashboardBody")))
                        .findFirst()
                        .orElse("{\"widgets\":[]}");
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new TemplateException("the dashboard is no JSON: " + e.getMessage());
        }
    }

    /** Every alarm and what it says by these metrics at that moment, in the template's order. */
    public List<Alarm> alarms(MetricStore store, Instant now) {
        Map<String, AlarmState> states = new LinkedHashMap<>();
        alarms.forEach((id, alarm) -> states.put(id, alarm.state(store, now)));
        List<Alarm> all = new ArrayList<>();
        template.resources().stream()
                .filter(Operations::isAlarm)
                .forEach(each -> all.add(alarm(each, states)));
        return List.copyOf(all);
    }

    private Alarm alarm(Resource declared, Map<String, AlarmState> states) {
        AlarmState state =
                declared.type().equals(METRIC_ALARM)
                        ? states.getOrDefault(declared.id(), AlarmState.INSUFFICIENT_DATA)
                        : composite(declared, states);
        return new Alarm(
                declared.id(),
                state,
                names.text(declared.properties().at("AlarmDescription")),
                declared.properties().find("AlarmActions").isPresent());
    }

    private AlarmState composite(Resource declared, Map<String, AlarmState> states) {
        AlarmRule rule = AlarmRule.parse(names.text(declared.properties().at("AlarmRule")));
        return rule.alarms().stream().map(states::get).anyMatch(AlarmState.ALARM::equals)
                ? AlarmState.ALARM
                : AlarmState.OK;
    }

    private Value resolved(Resource alarm) {
        Map<String, Value> fields = new LinkedHashMap<>(alarm.properties().fields());
        fields.keySet().removeAll(List.of("AlarmActions", "OKActions", "AlarmDescription"));
        return names.resolve(new Value.Fields(fields));
    }

    private static boolean isAlarm(Resource resource) {
        return resource.type().equals(METRIC_ALARM) || resource.type().equals(COMPOSITE_ALARM);
    }

    private static Map<String, String> alarmNames(Template template) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(METRIC_ALARM, COMPOSITE_ALARM)
                .flatMap(type -> template.resources(type).stream())
                .forEach(alarm -> {
                    names.put(alarm.id(), alarm.id());
                    names.put(
                            alarm.id() + ".Arn",
                            LocalAccount.arn("cloudwatch", "alarm:" + alarm.id()));
                });
        return names;
    }
}
