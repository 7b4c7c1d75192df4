package dev.rollcall.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlobalsTest {
    private final Template template =
            Template.parse(
                    """
                    Globals:
                      Function:
                        Runtime: java25
                        Environment:
                          Variables:
                            A: global
                            B: global
                    Resources:
                      One:
                        Type: AWS::Serverless::Function
                        Properties:
                          Environment:
                            Variables:
                              B: own
                    """);

    @Test
    void uniteMappingsAndGiveWayToTheFunction() {
        Value properties = template.functions().getFirst().properties();

        assertThat(properties.at("Runtime").text()).isEqualTo("java25");
        assertThat(properties.at("Environment", "Variables"))
                .isEqualTo(Template.parse("{A: global, B: own}").root());
    }
}
