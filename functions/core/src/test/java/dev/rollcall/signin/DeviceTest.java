package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.signin.Device.Restart;
import dev.rollcall.signin.attempt.Binding;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

final class DeviceTest {

    @Test
    void findsTheCookieOfTheAttemptThatComesBack() {
        Device device = device(3);

        assertThat(device.binding("state-1")).contains(binding(1));
        assertThat(device.binding("another")).isEmpty();
    }

    @Test
    void makesRoomForOneAttemptMore() {
        assertThat(device(Device.MOST_ATTEMPTS - 1).surplus()).isEmpty();
        assertThat(device(Device.MOST_ATTEMPTS).surplus()).containsExactly(binding(0));
        assertThat(device(Device.MOST_ATTEMPTS + 1).surplus())
                .containsExactly(binding(0), binding(1));
    }

    private static Device device(int attempts) {
        List<Binding> bindings =
                IntStream.range(0, attempts).mapToObj(DeviceTest::binding).toList();
        return new Device(bindings, Optional.empty(), Restart.ALLOWED);
    }

    private static Binding binding(int number) {
        return new Binding(Binding.nameOf("state-" + number), OpaqueToken.draw(byte[]::new));
    }
}
