package dev.rollcall.handlers.profile;

import dev.rollcall.handlers.Json;
import dev.rollcall.product.VendorProfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The profiles that are bundled, one file each beside this class. */
public final class Profiles {

    /** What the deployment's setting may say. */
    public static final Set<String> NAMES = Set.of("standard", "rocket-math", "albert");

    private Profiles() {}

    /** The profile of this name; {@link ProfileUnusable} when there is none or it means nothing. */
    public static VendorProfile of(String name) {
        if (!NAMES.contains(name)) {
            throw new ProfileUnusable("profile-unknown", "VENDOR_PROFILE");
        }
        return read(name, file(name));
    }

    /** The profile that these bytes describe. */
    static VendorProfile read(String name, byte[] json) {
        return ProfileJson.read(
                name,
                Json.strict(json)
                        .map(tree -> new Node(tree, name))
                        .orElseThrow(() -> new ProfileUnusable("profile-not-json", name)));
    }

    private static byte[] file(String name) {
        try (InputStream bytes = Profiles.class.getResourceAsStream(name + ".json")) {
            if (bytes == null) {
                throw new ProfileUnusable("profile-missing", name);
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
