package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.district.DistrictId;

/** A district id as the text used everywhere. */
@JsonSerialize(converter = DistrictIdForm.Writing.class)
@JsonDeserialize(converter = DistrictIdForm.Reading.class)
interface DistrictIdForm {

    final class Writing extends StdConverter<DistrictId, String> {
        @Override
        public String convert(DistrictId district) {
            return district.asString();
        }
    }

    final class Reading extends StdConverter<String, DistrictId> {
        @Override
        public DistrictId convert(String text) {
            return DistrictId.parse(text).orElseThrow();
        }
    }
}
