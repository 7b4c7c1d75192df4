package dev.rollcall.portals.lies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A OneRoster server as another house might run it: six lists below some base path, offset paging,
 * a total in a header, and a bearer at the door. It is one district's own, or a proxy with a list
 * of applications and one district behind each. It tells the truth until it is told to lie.
 */
final class ForeignServer implements AutoCloseable {

    static final String KEY = "foreign-key";
    static final String TENANT = "4711";

    /** As a proxy lists it: percent-encoded already. */
    static final String APPLICATION = "%2Fa%2BForeign%3D";

    private static final String TOTAL = "X-Total-Count";
    private static final String BEHIND_PROXY = "/ims/oneroster/v1p1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final URI base;
    private final String path;
    private final Manner manner;
    private final Map<String, Integer> readings = new ConcurrentHashMap<>();
    private volatile ForeignDistrict district = ForeignDistrict.standard();
    private volatile Lie lie = Lie.none();

    private ForeignServer(HttpServer server, String basePath, Manner manner) {
        this.server = server;
        this.base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + basePath);
        this.path = basePath.replaceAll("/$", "");
        this.manner = manner;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** One district's own server, with its resources right below a path. */
    static ForeignServer plainAt(String basePath) {
        return open(basePath, Manner.PLAIN);
    }

    /** A proxy below a path. */
    static ForeignServer proxyAt(String basePath) {
        return open(basePath, Manner.PROXY);
    }

    private static ForeignServer open(String basePath, Manner manner) {
        try {
            InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
            return new ForeignServer(
                    HttpServer.create(new InetSocketAddress(loopback, 0), 0), basePath, manner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its resources, or its applications, are; with a slash at the end if it has one. */
    URI base() {
        return base;
    }

    ForeignServer keeping(ForeignDistrict other) {
        district = other;
        return this;
    }

    /** Lies from now on, and forgets what it was asked before. */
    ForeignServer lying(Lie other) {
        readings.clear();
        lie = other;
        return this;
    }

    void tellTheTruth() {
        lying(Lie.none());
    }

    /** How often a list was begun since the server last changed its mind about lying. */
    int readings(String list) {
        return readings.getOrDefault(list, 0);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            send(exchange, answer(exchange.getRequestURI(), authorization(exchange)));
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String authorization(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Authorization", List.of("")).getFirst();
    }

    private Answer answer(URI address, String authorization) {
        String asked = address.getRawPath();
        String lists = manner == Manner.PLAIN ? path : path + "/" + APPLICATION + BEHIND_PROXY;
        String list = asked.startsWith(lists + "/") ? asked.substring(lists.length() + 1) : "";
        boolean isListOfTenants = manner == Manner.PROXY && asked.equals(path + "/applications");
        if (!isListOfTenants && !ForeignDistrict.LISTS.contains(list)) {
            return Answer.status(404);
        }
        if (!authorization.equals("Bearer " + KEY)) {
            return Answer.status(401);
        }
        return isListOfTenants ? applications(address) : page(question(list, address));
    }

    private Answer applications(URI address) {
        Question question = question("applications", address);
        return lie.told(question, Answer.list("applications", List.of(application())));
    }

    private static Map<String, Object> application() {
        return Map.of(
                "id",
                41_001,
                "application_id",
                702,
                "tenant_id",
                Integer.parseInt(TENANT),
                "bearer",
                KEY,
                "tenant_name",
                "Far District",
                "enabled",
                "true",
                "tenant_status",
                "Active",
                "oneroster_application_id",
                APPLICATION,
                "name",
                "Rollcall",
                "version",
                "");
    }

    private Question question(String list, URI address) {
        boolean isBeginning = "0".equals(Question.parameters(address).get("offset"));
        int reading = isBeginning ? readings.merge(list, 1, Integer::sum) : readings(list);
        return Question.of(list, address, reading);
    }

    private Answer page(Question question) {
        List<Map<String, Object>> rows = lie.seen(question, district.list(question.list()));
        Question heard = lie.heard(question);
        List<Map<String, Object>> page =
                rows.stream().skip(heard.offset()).limit(heard.limit()).toList();
        Answer honest =
                Answer.list(question.list(), page)
                        .withHeader(TOTAL, Integer.toString(rows.size()))
                        .withHeader("X-Count", Integer.toString(page.size()));
        return lie.told(question, honest);
    }

    private void send(HttpExchange exchange, Answer answer)
            throws IOException, InterruptedException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.written();
        switch (answer.delivery()) {
            case WHOLE -> send(exchange, answer, body);
            case GZIPPED -> sendPacked(exchange, answer, packed(body));
            case GZIPPED_AND_DAMAGED -> sendPacked(exchange, answer, damaged(packed(body)));
            case GZIPPED_AND_CUT -> sendPacked(exchange, answer, half(packed(body)));
            case SHORTER_THAN_ANNOUNCED -> breakOff(exchange, answer, body, body.length);
            case CONNECTION_LOST -> breakOff(exchange, answer, body, 0);
            case TOO_LATE -> {
                closing.await();
                throw new IOException("too late");
            }
        }
    }

    private static void sendPacked(HttpExchange exchange, Answer answer, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, answer, body);
    }

    private static void send(HttpExchange exchange, Answer answer, byte[] body) throws IOException {
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void breakOff(HttpExchange exchange, Answer answer, byte[] body, int announced)
            throws IOException {
        exchange.sendResponseHeaders(answer.status(), announced);
        OutputStream out = exchange.getResponseBody();
        out.write(half(body));
        out.flush();
        throw new IOException("broken off");
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static byte[] damaged(byte[] packed) {
        byte[] damaged = packed.clone();
        damaged[damaged.length - 6] ^= 1;
        return damaged;
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** What kind of server it is. */
    private enum Manner {
        PLAIN,
        PROXY
    }
}
