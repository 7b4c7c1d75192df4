package dev.rollcall.local.sandbox.login.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

class CertificateTest {
    @Test
    void isOneThatTheJdkReadsAndTheKeySigned() throws Exception {
        SigningKey key = SpareKey.FOREIGN.key();

        X509Certificate certificate =
                (X509Certificate)
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(new ByteArrayInputStream(Certificate.of(key)));

        assertThat(certificate.getPublicKey()).isEqualTo(key.pair().getPublic());
        assertThat(certificate.getSubjectX500Principal().getName())
                .isEqualTo("CN=nobody.example.com");
        certificate.checkValidity();
        certificate.verify(key.pair().getPublic());
    }
}
