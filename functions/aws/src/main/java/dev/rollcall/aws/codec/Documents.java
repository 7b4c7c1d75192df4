package dev.rollcall.aws.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.rollcall.account.subscription.FreeTrial;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.Schedule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.RunReport;

import java.nio.charset.StandardCharsets;

/**
 * Connections, runs, censuses and reports as JSON with named values, to be read by people too.
 * Values a newer version added are passed over, so that two versions may work side by side during a
 * deployment; values an older version did not write are absent, or what they usually are.
 */
public final class Documents {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .addMixIn(DistrictId.class, DistrictIdForm.class)
                    .addMixIn(OverSeatPolicy.class, OverSeatForm.class)
                    .addMixIn(ProductSeats.class, SeatsForm.class)
                    .addMixIn(SeatSettings.class, SeatSettingsForm.class)
                    .addMixIn(FreeTrial.class, TrialForm.class)
                    .addMixIn(Tally.class, TallyForm.class)
                    .addMixIn(DistrictSettings.class, SettingsForm.class)
                    .addMixIn(Connection.class, ConnectionForm.class)
                    .addMixIn(Schedule.class, ScheduleForm.class)
                    .addMixIn(RunReport.class, ReportForm.class)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .build();

    private Documents() {}

    public static String text(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("document cannot be written", e);
        }
    }

    public static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored document cannot be read", e);
        }
    }

    public static byte[] deflated(Object document) {
        return Deflated.bytes(text(document).getBytes(StandardCharsets.UTF_8));
    }

    public static <T> T inflated(byte[] bytes, Class<T> type) {
        return read(new String(Deflated.inflate(bytes), StandardCharsets.UTF_8), type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "policy")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OverSeatPolicy.Block.class, name = "block"),
        @JsonSubTypes.Type(value = OverSeatPolicy.Grace.class, name = "grace"),
        @JsonSubTypes.Type(value = OverSeatPolicy.Report.class, name = "report")
    })
    private interface OverSeatForm {}
}
