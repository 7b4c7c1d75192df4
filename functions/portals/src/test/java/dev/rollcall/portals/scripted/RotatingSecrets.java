package dev.rollcall.portals.scripted;

import dev.rollcall.privacy.Secrets;

/** One secret that is one thing when read and another when read anew. */
public final class RotatingSecrets implements Secrets {

    private String kept;
    private String current;
    private boolean isDown;

    public RotatingSecrets(String secret) {
        this.kept = secret;
        this.current = secret;
    }

    public void rotate(String secret) {
        current = secret;
    }

    public void goDown() {
        isDown = true;
    }

    @Override
    public String read(String name) {
        if (isDown) {
            throw new SecretUnavailable(name);
        }
        return kept;
    }

    @Override
    public String readAnew(String name) {
        kept = current;
        return read(name);
    }
}
