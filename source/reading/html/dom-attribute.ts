/** An attribute of an element. */
export class DomAttribute {
	readonly name: string;
	readonly value: string;

	constructor(name: string, value: string) {
		this.name = name;
		this.value = value;
	}

	cloneNode(): DomAttribute {
		return new DomAttribute(this.name, this.value);
	}
}
