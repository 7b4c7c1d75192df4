package dev.rollcall.portals.scripted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server below HTTP: it takes a request, writes what it is told, and dies the way it is told. */
public final class RawPortal implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] answer;
    private final Death death;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    private RawPortal(ServerSocket server, byte[] answer, Death death) {
        this.server = server;
        this.answer = answer;
        this.death = death;
        Thread.ofVirtual().start(this::serve);
    }

    public static RawPortal answering(byte[] answer, Death death) {
        try {
            InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
            return new RawPortal(new ServerSocket(0, 50, loopback), answer, death);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RawPortal answering(String answer, Death death) {
        return answering(answer.getBytes(StandardCharsets.UTF_8), death);
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket open) {
        try (Socket socket = open) {
            readHead(socket.getInputStream());
            requests.incrementAndGet();
            socket.getOutputStream().write(answer);
            socket.getOutputStream().flush();
            switch (death) {
                case CLOSE -> socket.shutdownOutput();
                case RESET -> socket.setSoLinger(true, 0);
                case SILENCE -> closing.await();
            }
        } catch (IOException e) {
            // the other side went first
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            boolean isNext = next == "\r\n\r\n".charAt(matched);
            matched = isNext ? matched + 1 : next == '\r' ? 1 : 0;
        }
    }

    /** How the connection ends after the answer. */
    public enum Death {
        CLOSE,
        RESET,
        /** Stays open and says nothing more. */
        SILENCE
    }
}
