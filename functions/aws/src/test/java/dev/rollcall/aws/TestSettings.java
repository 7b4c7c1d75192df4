package dev.rollcall.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What clients need though no stand-in looks at it. */
public final class TestSettings {
    public static final AwsSettings SOMEWHERE =
            AwsSettings.inRegion(
                    "us-east-1",
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));

    private TestSettings() {}
}
