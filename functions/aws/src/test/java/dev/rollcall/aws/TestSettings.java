package dev.rollcall.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What clients need though no stand-in looks at it. */
final class TestSettings {
    static final AwsSettings SOMEWHERE =
            AwsSettings.inRegion(
                    "us-east-1",
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));

    private TestSettings() {}
}
