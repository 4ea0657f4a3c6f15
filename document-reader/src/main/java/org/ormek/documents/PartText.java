package org.ormek.documents;

import org.xml.sax.helpers.DefaultHandler;

/** Collects the text of one part within the allowance. */
final class PartText extends DefaultHandler {

    private final Allowance allowance;
    private final StringBuilder text = new StringBuilder();

    PartText(Allowance allowance) {
        this.allowance = allowance;
    }

    @Override
    public void characters(char[] buffer, int start, int length) throws ReadingStopped {
        int granted = allowance.takeChars(length);
        text.append(buffer, start, granted);
        if (granted < length) {
            throw allowance.outOfChars();
        }
    }

    @Override
    public void ignorableWhitespace(char[] buffer, int start, int length) throws ReadingStopped {
        characters(buffer, start, length);
    }

    boolean isBlank() {
        return text.chars().allMatch(Character::isWhitespace);
    }

    /** The text with half surrogate pairs replaced, so that it is valid Unicode. */
    String wellFormed() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return text.toString();
    }
}
