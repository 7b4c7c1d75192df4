package dev.rollcall.local.sandbox.login;

import dev.rollcall.local.sandbox.control.Verbs;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.FaultBoard;
import dev.rollcall.local.sandbox.http.FaultyReply;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.login.api.AuthorizeApi;
import dev.rollcall.local.sandbox.login.api.LoginApi;
import dev.rollcall.local.sandbox.login.api.MetadataApi;
import dev.rollcall.local.sandbox.login.api.PersonApi;
import dev.rollcall.local.sandbox.login.api.TokenApi;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.desk.IdentityForm;
import dev.rollcall.local.sandbox.login.desk.Switches;
import dev.rollcall.local.sandbox.login.lie.Endpoint;
import dev.rollcall.local.sandbox.login.lie.Lie;
import dev.rollcall.local.sandbox.login.lie.Stage;
import dev.rollcall.local.sandbox.login.token.Keyring;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A portal's login, and the handles to make it behave otherwise. Safe for several threads. */
public final class Identity {
    private static final String AUTHORIZE = "authorize";
    private final Desk desk;
    private final LoginApi login;
    private final AuthorizeApi authorize;
    private final TokenApi token;
    private final PersonApi person;
    private final MetadataApi metadata;

    /**
     * @param site where the portal listens, which is its issuer
     */
    public Identity(IdentityForm form, Supplier<URI> site, InstantSource clock) {
        desk = Desk.open(form, site, clock);
        login = new LoginApi(desk);
        authorize = new AuthorizeApi(desk);
        token = new TokenApi(desk);
        person = new PersonApi(desk);
        metadata = new MetadataApi(desk);
    }

    /**
     * Tells the portal where the app is. Before, codes are sent to any address of this machine;
     * afterwards only to the callback, to the letter.
     *
     * @param start where the portal's tile leads
     * @param callback the app's redirect URI
     */
    public void register(URI start, URI callback) {
        desk.registration().register(start, callback);
    }

    /** Tells this lie, and no other, until told otherwise. */
    public void lie(Lie lie) {
        desk.liar().tell(lie);
    }

    /** Tells the truth again. */
    public void beHonest() {
        desk.liar().stop();
    }

    /** How it behaves besides its lies. */
    public Switches switches() {
        return desk.switches();
    }

    /** The keys it signs with. */
    public Keyring keys() {
        return desk.keys();
    }

    /** What of it is told to fail; scopes are the words of {@link Endpoint} and "authorize". */
    public FaultBoard faults() {
        return desk.faults();
    }

    /** Ends lies and faults and turns all switches back; who is signed in stays so. */
    public void reset() {
        beHonest();
        desk.switches().reset();
        desk.faults().clear();
    }

    public Verbs verbs() {
        return new IdentityVerbs(this, desk);
    }

    /** What it is told to do at present. */
    public Fields.Inside state() {
        return new IdentityState(desk);
    }

    /** Its part of the sandbox's page, with holes that the portal fills. */
    public String panel() {
        return new IdentityPanel(desk).html();
    }

    /** Whether the request carries a person's access token, not a district's. */
    public boolean isFromPerson(Call call) {
        return person.person(call).isPresent();
    }

    /** The answer, if the path is one of the login's. */
    public Optional<Reply> answer(Call call) {
        return page(call)
                .or(() ->
                        desk.form()
                                .paths()
                                .at(call.path())
                                .flatMap(endpoint -> endpoint(call, endpoint)));
    }

    private Optional<Reply> page(Call call) {
        String path = call.path();
        if (path.equals(desk.form().paths().authorize())) {
            return Optional.of(unlessFailing(AUTHORIZE, () -> authorize.authorize(call)));
        }
        if (desk.form().paths().instant().filter(path::equals).isPresent()) {
            return Optional.of(unlessFailing(AUTHORIZE, () -> authorize.instant(call)));
        }
        return switch (path) {
            case "/login" -> Optional.of(login.login(call));
            case "/portal" -> Optional.of(login.home(call));
            case "/logout" -> Optional.of(login.logout(call));
            case "/launch" -> Optional.of(authorize.launch(call));
            case Stage.FOREIGN_KEYS -> Optional.of(metadata.foreignKeys());
            default -> Optional.empty();
        };
    }

    private Optional<Reply> endpoint(Call call, Endpoint endpoint) {
        // Clever's token path has another meaning for GET.
        List<String> methods =
                endpoint == Endpoint.TOKEN ? List.of("POST") : List.of("GET", "POST");
        return Optional.of(endpoint)
                .filter(any -> methods.contains(call.method()))
                .map(any -> unlessFailing(endpoint.word(), () -> answer(call, endpoint)));
    }

    private Reply answer(Call call, Endpoint endpoint) {
        return switch (endpoint) {
            case METADATA -> metadata.metadata();
            case KEYS -> metadata.keys();
            case TOKEN -> token.answer(call);
            case ME -> person.me(call);
            case USERINFO -> person.userInfo(call);
            case TOKENINFO -> person.tokenInfo(call);
        };
    }

    private Reply unlessFailing(String scope, Supplier<Reply> right) {
        return desk.faults()
                .strike(scope, "")
                .map(fault -> FaultyReply.of(fault, right))
                .orElseGet(right);
    }
}
