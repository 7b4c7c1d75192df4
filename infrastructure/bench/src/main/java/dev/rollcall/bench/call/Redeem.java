package dev.rollcall.bench.call;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The product's question who came, by the one-time code of a sign-in. */
public final class Redeem implements Scenario {
    @Override
    public String name() {
        return "redeem";
    }

    @Override
    public String about() {
        return "the product redeems the code of a sign-in, warm, for a signed statement";
    }

    @Override
    public List<Measure> run(Bench bench) throws Exception {
        Stack stack = bench.stack();
        String token = Tokens.of(stack);
        int calls = bench.options().calls();
        DistrictId district = new DistrictId(Portal.CLEVER, "desk-" + UUID.randomUUID());
        SignInDesk desk =
                new SignInDesk(
                        district, SignInCallback.stores(stack), SignInStores.of(stack.stores()));
        ObjectNode event = Tokens.with(Stack.event("signin.redeem"), token);
        List<ObjectNode> events =
                IntStream.range(0, Tapped.madeFor(calls))
                        .mapToObj(number -> asking(event, code(desk, "code-" + number)))
                        .toList();
        return List.of(
                new Tapped(stack, calls)
                        .measure(name(), "emulators", number -> redeem(stack, events.get(number))));
    }

    private static String code(SignInDesk desk, String portalCode) {
        desk.takeNewDevice();
        return desk.complete(desk.comeBack(portalCode)).code().text();
    }

    private static ObjectNode asking(ObjectNode event, String code) {
        return event.deepCopy().put("body", "{\"code\":\"" + code + "\"}");
    }

    private static void redeem(Stack stack, ObjectNode event) {
        int status = stack.call("SignInFunction", event).path("statusCode").asInt();
        if (status != 200) {
            throw new IllegalStateException("a code was answered " + status);
        }
    }
}
