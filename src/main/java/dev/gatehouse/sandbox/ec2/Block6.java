package dev.gatehouse.sandbox.ec2;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IPv6 CIDR block in canonical form. Rules may name one although VPCs here have no IPv6. */
record Block6(String text) {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/(\\d{1,3})");
    private static final int BITS = 128;
    private static final int GROUPS = 8;

    static Optional<Block6> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > BITS) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(matcher.group(2));
        return address(matcher.group(1)).map(address -> new Block6(compressed(masked(address, prefix)) + "/" + prefix));
    }

    // The pattern lets only literals through, so that no name is ever looked up.
    private static Optional<BigInteger> address(String literal) {
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length == BITS / 8 ? Optional.of(new BigInteger(1, bytes)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static BigInteger masked(BigInteger address, int prefix) {
        return address.shiftRight(BITS - prefix).shiftLeft(BITS - prefix);
    }

    private static String compressed(BigInteger address) {
        StringBuilder groups = new StringBuilder();
        for (int i = GROUPS - 1; i >= 0; i--) {
            groups.append(Integer.toHexString(address.shiftRight(16 * i).intValue() & 0xffff));
            groups.append(i == 0 ? "" : ":");
        }
        return longestZeros(groups.toString());
    }

    private static String longestZeros(String groups) {
        for (int count = GROUPS; count > 1; count--) {
            String zeros = "0" + ":0".repeat(count - 1);
            Matcher run = Pattern.compile("(^|:)" + zeros + "($|:)").matcher(groups);
            if (run.find()) {
                return groups.substring(0, run.start()) + "::" + groups.substring(run.end());
            }
        }
        return groups;
    }

    @Override
    public String toString() {
        return text;
    }
}
