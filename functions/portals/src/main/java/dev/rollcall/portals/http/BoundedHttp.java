package dev.rollcall.portals.http;

import dev.rollcall.sync.run.Pause;
import dev.rollcall.sync.run.UsageMeter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * The only way to a portal. Allowed servers only, no redirects, bounded in time and size, and one
 * retry after a short random pause where a server is in trouble (R1, R2). Never throws for anything
 * a server does. Thread-safe.
 *
 * <p>Beneath each request, and beneath its count, the JDK's client sends once more what went into a
 * connection that closed without a single byte in answer, as idle connections do; that cannot be
 * switched off for one client.
 */
public final class BoundedHttp {

    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Sender sender;
    private final Origins origins;
    private final HttpLimits limits;
    private final UsageMeter meter;
    private final Pause pause;
    private final RandomGenerator random;
    private final RateLimit rateLimit;
    private final Pace pace;

    /** A door to these servers, with a client of its own that is made for the first request. */
    public BoundedHttp(
            Origins origins,
            HttpLimits limits,
            UsageMeter meter,
            Pause pause,
            InstantSource clock,
            RandomGenerator random) {
        this(
                new LateSender(() -> Sender.client(limits.connect())),
                origins,
                limits,
                meter,
                pause,
                clock,
                random);
    }

    /** A door to these servers, through which requests go this way. */
    public BoundedHttp(
            Sender sender,
            Origins origins,
            HttpLimits limits,
            UsageMeter meter,
            Pause pause,
            InstantSource clock,
            RandomGenerator random) {
        this.sender = sender;
        this.origins = origins;
        this.limits = limits;
        this.meter = meter;
        this.pause = pause;
        this.random = random;
        this.rateLimit = new RateLimit(clock, random);
        this.pace = Pace.free();
    }

    private BoundedHttp(BoundedHttp door, HttpLimits limits, Pace pace) {
        this.sender = door.sender;
        this.origins = door.origins;
        this.limits = limits;
        this.meter = door.meter;
        this.pause = door.pause;
        this.random = door.random;
        this.rateLimit = door.rateLimit;
        this.pace = pace;
    }

    /** The same door at this pace, the second attempts included. */
    public BoundedHttp at(Pace other) {
        return new BoundedHttp(this, limits, other);
    }

    /** The same door, waiting this long for a whole answer. */
    public BoundedHttp within(Duration whole) {
        return new BoundedHttp(this, new HttpLimits(limits.connect(), whole), pace);
    }

    /** Whether this address is on one of the servers behind the door. */
    public boolean allows(URI address) {
        return origins.allows(address);
    }

    /** One request, or two when the first found the server in trouble; each is counted. */
    public HttpAnswer ask(HttpQuery query) {
        if (!origins.allows(query.address())) {
            return HttpAnswer.none(Meaning.FOREIGN);
        }
        HttpAnswer first = attempt(query);
        if (!isRetried(query, first.meaning()) || Thread.currentThread().isInterrupted()) {
            return first;
        }
        pause.rest(Duration.ofMillis(random.nextLong(LONGEST_PAUSE_MILLIS)));
        return attempt(query);
    }

    private static boolean isRetried(HttpQuery query, Meaning meaning) {
        return switch (query.retry()) {
            case IN_TROUBLE -> meaning.isTrouble();
            case UNLESS_OVERLOADED -> meaning == Meaning.UNAVAILABLE;
            case NEVER -> false;
        };
    }

    private HttpAnswer attempt(HttpQuery query) {
        return pace.start(() -> sent(query))
                .map(pending -> awaited(pending, query))
                .orElseGet(() -> HttpAnswer.none(Meaning.UNAVAILABLE));
    }

    private CompletableFuture<HttpResponse<byte[]>> sent(HttpQuery query) {
        meter.portalRequest();
        return sender.send(request(query), head -> body(head.statusCode(), query));
    }

    private HttpAnswer awaited(CompletableFuture<HttpResponse<byte[]>> pending, HttpQuery query) {
        try {
            return answer(pending.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS), query);
        } catch (ExecutionException e) {
            return HttpAnswer.none(Meaning.of(new IOException(e.getCause())));
        } catch (TimeoutException e) {
            pending.cancel(true);
            return HttpAnswer.none(Meaning.OVERLOADED);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return HttpAnswer.none(Meaning.UNAVAILABLE);
        }
    }

    /**
     * Only what is served with a 200 is ever read, and what a form is refused with (RFC 6749 §5.2);
     * the rest is let go as it comes.
     */
    private static HttpResponse.BodySubscriber<byte[]> body(int status, HttpQuery query) {
        boolean isRead = status == 200 || (status == 400 && query.form().isPresent());
        return isRead
                ? new CappedBytes(query.limit())
                : HttpResponse.BodySubscribers.replacing(new byte[0]);
    }

    private HttpAnswer answer(HttpResponse<byte[]> response, HttpQuery query) {
        Body body =
                new Body(
                        response.body(),
                        response.headers().firstValue("content-type").orElse(""),
                        String.join(",", response.headers().allValues("content-encoding")),
                        query.limit());
        Meaning meaning = Meaning.of(response.statusCode(), body.shape(), query.expected());
        Duration delay =
                meaning == Meaning.THROTTLED ? rateLimit.delay(response.headers()) : Duration.ZERO;
        return new HttpAnswer(meaning, delay, response.headers(), body);
    }

    private HttpRequest request(HttpQuery query) {
        boolean plain = "http".equalsIgnoreCase(query.address().getScheme());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(query.address())
                        .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                        .timeout(limits.whole())
                        .header("Accept", "application/json")
                        .header("Accept-Encoding", "gzip")
                        .header("User-Agent", "Rollcall");
        authorize(request, query.authorization().get());
        query.headers().forEach(request::header);
        query.form().ifPresent(form -> post(request, form));
        return request.build();
    }

    private static void authorize(HttpRequest.Builder request, String authorization) {
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
    }

    private static void post(HttpRequest.Builder request, String form) {
        request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }
}
