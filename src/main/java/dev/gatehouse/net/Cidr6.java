package dev.gatehouse.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv6 address block in canonical form (RFC 5952), bits outside the prefix zero, as AWS stores it. Nothing is planned in
 * IPv6 here: it is only ever named.
 */
public record Cidr6(String text) implements Scalar {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/(\\d{1,3})");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(?::0)+(?![0-9a-f])");
    private static final int BITS = 128;

    public Cidr6 {
        text = canonical(text.strip());
    }

    public static Cidr6 parse(String text) {
        return new Cidr6(text);
    }

    private static String canonical(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) > BITS) {
            throw new Malformed("cidr6.malformed", text);
        }
        int rest = BITS - Integer.parseInt(form.group(2));
        BigInteger base = bits(form.group(1), text).shiftRight(rest).shiftLeft(rest);
        return shortened(base) + "/" + form.group(2).replaceFirst("^0+(?=.)", "");
    }

    /** The pattern lets only literals through, so that no name is ever looked up. */
    private static BigInteger bits(String literal, String text) {
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            if (bytes.length * 8 == BITS) {
                return new BigInteger(1, bytes);
            }
        } catch (UnknownHostException none) {
            throw new Malformed("cidr6.malformed", text);
        }
        throw new Malformed("cidr6.malformed", text);
    }

    /** The longest run of zeros, the first of several, becomes two colons. */
    private static String shortened(BigInteger base) {
        StringBuilder groups = new StringBuilder();
        for (int shift = BITS - 16; shift >= 0; shift -= 16) {
            groups.append(groups.isEmpty() ? "" : ":")
                    .append(Integer.toHexString(base.shiftRight(shift).intValue() & 0xffff));
        }
        Matcher zeros = ZEROS.matcher(groups);
        int start = 0;
        int end = 0;
        while (zeros.find()) {
            if (zeros.end() - zeros.start() > end - start) {
                start = zeros.start();
                end = zeros.end();
            }
        }
        if (end == start) {
            return groups.toString();
        }
        String before = groups.substring(0, start).replaceFirst(":$", "");
        String after = groups.substring(end).replaceFirst("^:", "");
        return before + "::" + after;
    }

    /** Whether it is of addresses that no packet from the internet bears: unique local, link-local, loopback. */
    public boolean isPrivate() {
        return text.matches("f[cd].*|fe[89ab].*|::1/128");
    }

    @Override
    public String toString() {
        return text;
    }
}
