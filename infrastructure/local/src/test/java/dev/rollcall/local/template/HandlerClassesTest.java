package dev.rollcall.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every handler the template names is there, for Lambda and for the local stack. */
class HandlerClassesTest {

    static Stream<String> handlers() {
        return Template.bundled().functions().stream()
                .map(function -> function.properties().at("Handler").text());
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void canBeCreatedWithAndWithoutAnEnvironment(String handler) throws Exception {
        Class<?> type = Class.forName(handler.replaceFirst("::handleRequest$", ""));

        assertThat(type).isPublic().isFinal();
        assertThat(RequestStreamHandler.class).isAssignableFrom(type);
        assertThat(type.getConstructor()).isNotNull();
        assertThat(type.getConstructor(UnaryOperator.class)).isNotNull();
    }
}
