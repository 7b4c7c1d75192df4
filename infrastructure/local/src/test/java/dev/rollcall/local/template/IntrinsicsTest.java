package dev.rollcall.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class IntrinsicsTest {
    private final Intrinsics intrinsics =
            new Intrinsics(
                    Map.of("Table", "things", "Table.Arn", "arn:things", "AWS::Region", "here"));

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "!Ref Table, things",
        "!GetAtt Table.Arn, arn:things",
        "'!GetAtt [Table, Arn]', arn:things",
        "'{Ref: Table}', things",
        "'{\"Fn::GetAtt\": [Table, Arn]}', arn:things",
        "!Sub x-${Table}-${Table.Arn}-${AWS::Region}, x-things-arn:things-here",
        "!Sub costs $1, costs $1"
    })
    void worksOutTheFunction(String written, String meant) {
        assertThat(intrinsics.text(Template.parse("a: " + written).root().at("a")))
                .isEqualTo(meant);
    }

    @Test
    void worksOutWhatIsDeepInside() {
        Value value = Template.parse("a: [{b: !Ref Table}, plain]").root();

        assertThat(intrinsics.resolve(value))
                .isEqualTo(Template.parse("a: [{b: things}, plain]").root());
    }

    @ParameterizedTest
    @CsvSource({"!Ref Nothing", "!GetAtt Table.Colour", "!Sub ${Nothing}", "'!Join [x, [y]]'"})
    void refusesWhatNothingStandsFor(String written) {
        Value value = Template.parse("a: " + written).root();

        assertThatThrownBy(() -> intrinsics.resolve(value)).isInstanceOf(TemplateException.class);
    }

    @Test
    void learnsNewNamesAndKeepsTheOld() {
        Intrinsics more = intrinsics.with(Map.of("Queue", "line"));

        assertThat(more.named("Queue")).isEqualTo("line");
        assertThat(more.named("Table")).isEqualTo("things");
        assertThatThrownBy(() -> intrinsics.named("Queue")).isInstanceOf(TemplateException.class);
    }
}
