package dev.rollcall.portals.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that refuses to give more than its limit, so that a small packed body cannot unpack to a
 * huge one.
 */
final class CappedStream extends FilterInputStream {

    private long left;

    CappedStream(InputStream in, BodyLimit limit) {
        super(in);
        this.left = limit.bytes();
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next < 0 ? next : took(1, next);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        return read < 0 ? read : took(read, read);
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int took(int bytes, int answer) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new BodyTooLargeException();
        }
        return answer;
    }
}
