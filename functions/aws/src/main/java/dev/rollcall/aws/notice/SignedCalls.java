package dev.rollcall.aws.notice;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Posts JSON to one AWS service, signed. Each call is tried once. Thread-safe. */
public final class SignedCalls {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final int LONGEST_ANSWER = 65_536;

    private final SdkHttpClient transport;
    private final AwsCredentialsProvider credentials;
    private final String region;
    private final String service;
    private final URI endpoint;

    /**
     * Calls of one service.
     *
     * @param service the name by which requests are signed, for example {@code ses}
     */
    public SignedCalls(
            SdkHttpClient transport,
            AwsCredentialsProvider credentials,
            String region,
            String service,
            URI endpoint) {
        this.transport = transport;
        this.credentials = credentials;
        this.region = region;
        this.service = service;
        this.endpoint = endpoint;
    }

    /** Posts a body and answers what came back, whatever its status. */
    Answer post(String path, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        SignedRequest signed = sign(request(path, headers), bytes);
        HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(call::contentStreamProvider);
        return answer(transport.prepareRequest(call.build()).call());
    }

    private SdkHttpRequest request(String path, Map<String, String> headers) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint.resolve(path));
        headers.forEach(request::putHeader);
        return request.build();
    }

    private SignedRequest sign(SdkHttpRequest request, byte[] body) {
        return SIGNER.sign(sign ->
                sign.identity(credentials.resolveCredentials())
                        .request(request.copy(r -> r.putHeader("Content-Length", "" + body.length)))
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    }

    private static Answer answer(HttpExecuteResponse response) throws IOException {
        String error = response.httpResponse().firstMatchingHeader("x-amzn-ErrorType").orElse("");
        return new Answer(response.httpResponse().statusCode(), error, body(response));
    }

    private static String body(HttpExecuteResponse response) throws IOException {
        if (response.responseBody().isEmpty()) {
            return "";
        }
        try (InputStream in = response.responseBody().get()) {
            return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }

    /**
     * What a service answered.
     *
     * @param status the HTTP status
     * @param errorType the service's own name of an error, as the header has it; else empty
     * @param body at most 64 kB of it
     */
    record Answer(int status, String errorType, String body) {
        boolean isOk() {
            return status == 200;
        }
    }
}
