package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.time.InstantSource;
import java.util.Optional;

/** A login is kept by two writes, and the function may end between them. */
final class LoginStoreFaultTest {
    private final DistrictId district = SampleDistricts.fresh();
    private final Login login = new Login("login-1", Optional.of("person-1"), SampleRoster.WRITTEN);
    private final LoginStore store = EmbeddedTables.stores().logins();

    @Test
    void leavesTheHolderAsItWasWhenTheSecondWriteFails() {
        Login before = new Login("login-0", Optional.of("person-1"), SampleRoster.WRITTEN);
        store.keep(district, before);

        keepAndFailHalfWay();

        assertThat(store.find(district, "login-1")).hasValue(login);
        assertThat(store.holder(district, "person-1")).hasValue(before);
    }

    @Test
    void isWholeAfterTheLoginIsKeptAgain() {
        keepAndFailHalfWay();

        store.keep(district, login);

        assertThat(store.find(district, "login-1")).hasValue(login);
        assertThat(store.holder(district, "person-1")).hasValue(login);
    }

    private void keepAndFailHalfWay() {
        try (var client = EmbeddedTables.client(new NoHolders())) {
            LoginStore broken =
                    EmbeddedTables.TABLES.stores(client, InstantSource.system()).logins();
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> broken.keep(district, login));
        }
    }

    /** Nothing that names a holder leaves the machine. */
    private static final class NoHolders implements ExecutionInterceptor {
        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof PutItemRequest put
                    && Item.of(put.item()).text(Item.SK).startsWith("person#")) {
                throw SdkClientException.create("no network");
            }
        }
    }
}
