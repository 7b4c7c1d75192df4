package dev.rollcall.portals.http;

import dev.rollcall.sync.run.Pause;
import dev.rollcall.sync.run.UsageMeter;

import java.io.IOException;
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

    private final HttpClient client;
    private final Origins origins;
    private final HttpLimits limits;
    private final UsageMeter meter;
    private final Pause pause;
    private final RandomGenerator random;
    private final RateLimit rateLimit;

    /** A door to these servers, with a client of its own. */
    public BoundedHttp(
            Origins origins,
            HttpLimits limits,
            UsageMeter meter,
            Pause pause,
            InstantSource clock,
            RandomGenerator random) {
        this.client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .build();
        this.origins = origins;
        this.limits = limits;
        this.meter = meter;
        this.pause = pause;
        this.random = random;
        this.rateLimit = new RateLimit(clock, random);
    }

    /** One request, or two when the first found the server in trouble; each is counted. */
    public HttpAnswer get(HttpQuery query) {
        if (!origins.allows(query.address())) {
            return HttpAnswer.none(Meaning.FOREIGN);
        }
        HttpAnswer first = attempt(query);
        if (first.meaning() != Meaning.UNAVAILABLE || Thread.currentThread().isInterrupted()) {
            return first;
        }
        pause.rest(Duration.ofMillis(random.nextLong(LONGEST_PAUSE_MILLIS)));
        return attempt(query);
    }

    private HttpAnswer attempt(HttpQuery query) {
        meter.portalRequest();
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request(query), head -> body(head.statusCode(), query.limit()));
        try {
            return answer(
                    pending.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS), query.limit());
        } catch (ExecutionException e) {
            return HttpAnswer.none(Meaning.of(new IOException(e.getCause())));
        } catch (TimeoutException e) {
            pending.cancel(true);
            return HttpAnswer.none(Meaning.UNAVAILABLE);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return HttpAnswer.none(Meaning.UNAVAILABLE);
        }
    }

    /** Only what is served with a 200 is ever read; the rest is let go as it comes. */
    private static HttpResponse.BodySubscriber<byte[]> body(int status, BodyLimit limit) {
        return status == 200
                ? new CappedBytes(limit)
                : HttpResponse.BodySubscribers.replacing(new byte[0]);
    }

    private HttpAnswer answer(HttpResponse<byte[]> response, BodyLimit limit) {
        Body body =
                new Body(
                        response.body(),
                        response.headers().firstValue("content-type").orElse(""),
                        String.join(",", response.headers().allValues("content-encoding")),
                        limit);
        Meaning meaning = Meaning.of(response.statusCode(), body.shape());
        Duration delay =
                meaning == Meaning.THROTTLED ? rateLimit.delay(response.headers()) : Duration.ZERO;
        return new HttpAnswer(meaning, delay, response.headers(), body);
    }

    private HttpRequest request(HttpQuery query) {
        boolean plain = "http".equalsIgnoreCase(query.address().getScheme());
        return HttpRequest.newBuilder(query.address())
                .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .timeout(limits.whole())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("Authorization", query.authorization())
                .header("User-Agent", "Rollcall")
                .GET()
                .build();
    }
}
