package dev.gatehouse.support;

import java.io.IOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A process's line to AWS. It can be cut after so many calls, as when the process is killed: nothing that would still be sent
 * arrives, and of the last call nobody hears the answer.
 */
public final class Lifeline implements SdkHttpClient {

    private final SdkHttpClient aws;
    private int left = Integer.MAX_VALUE;

    public Lifeline(SdkHttpClient aws) {
        this.aws = aws;
    }

    /** So many calls will still be sent. */
    public void cutAfter(int calls) {
        left = calls;
    }

    public void mend() {
        left = Integer.MAX_VALUE;
    }

    public boolean isCut() {
        return left <= 0;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return send(request);
            }

            @Override
            public void abort() {
                // Over before anybody could want to abort it.
            }
        };
    }

    private HttpExecuteResponse send(HttpExecuteRequest request) throws IOException {
        if (left == Integer.MAX_VALUE) {
            return aws.prepareRequest(request).call();
        }
        if (isCut()) {
            throw new IOException("The process is no more");
        }
        HttpExecuteResponse answer = aws.prepareRequest(request).call();
        left--;
        if (isCut()) {
            throw new IOException("The process is no more");
        }
        return answer;
    }

    @Override
    public void close() {
        aws.close();
    }
}
